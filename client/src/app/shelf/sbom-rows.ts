import type { SbomChange, SbomComponentView, SbomVulnerabilityView } from '../api/types-of-sboms';

/** A component as a line of the table or of the tree. */
export interface SbomRow extends SbomComponentView {
  readonly id: string;
  readonly vulnerabilities: readonly SbomVulnerabilityView[];
  /** How deep in the tree; 0 at the top, and everywhere in the table. */
  readonly depth: number;
  /** Whether it contains others, and whether they are shown. */
  readonly branch: 'none' | 'open' | 'closed';
}

export type FoundBy = ReadonlyMap<string, readonly SbomVulnerabilityView[]>;

/** Every component a line, in the order of the document. */
export function tableRows(list: readonly SbomComponentView[], found: FoundBy): readonly SbomRow[] {
  return list.map((component) => rowOf(component, found, 0, 'none'));
}

/**
 * The components each below the one that contains it. With a text, only those that have it and what contains them, all opened: a hit must
 * not hide in a closed branch. A parent that the document does not have is none, and of parents that contain each other the first stands at
 * the top: nothing is lost from the tree.
 */
export function treeRows(list: readonly SbomComponentView[], found: FoundBy, closed: ReadonlySet<string>, text = ''): readonly SbomRow[] {
  const refs = new Set(list.map(({ ref }) => ref));
  const children = new Map<string, SbomComponentView[]>();
  for (const component of list) {
    const { ref, parentRef } = component;
    const above = parentRef !== null && parentRef !== ref && refs.has(parentRef) ? parentRef : '';
    const siblings = children.get(above);
    if (siblings) siblings.push(component);
    else children.set(above, [component]);
  }
  const sought = text.trim().toLowerCase();
  const wanted = sought === '' ? undefined : withContaining(list, sought);
  const rows: SbomRow[] = [];
  const placed = new Set<string>();
  const place = (from: SbomComponentView): void => {
    const waiting = [{ component: from, depth: 0, isShown: true }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { component, depth, isShown } = next;
      if (placed.has(component.ref)) continue;
      placed.add(component.ref);
      const below = (children.get(component.ref) ?? []).filter(({ ref }) => !placed.has(ref) && (!wanted || wanted.has(ref)));
      const isOpen = wanted !== undefined || !closed.has(component.ref);
      if (isShown && (!wanted || wanted.has(component.ref)))
        rows.push(rowOf(component, found, depth, below.length === 0 ? 'none' : isOpen ? 'open' : 'closed'));
      for (const child of [...below].reverse()) waiting.push({ component: child, depth: depth + 1, isShown: isShown && isOpen });
    }
  };
  for (const component of children.get('') ?? []) place(component);
  for (const component of list) if (!placed.has(component.ref)) place(component);
  return rows;
}

function withContaining(list: readonly SbomComponentView[], sought: string): ReadonlySet<string> {
  const byRef = new Map(list.map((component) => [component.ref, component]));
  const wanted = new Set<string>();
  for (const component of list) {
    if (!textOf(component).includes(sought)) continue;
    for (let next: SbomComponentView | undefined = component; next && !wanted.has(next.ref); next = byRef.get(next.parentRef ?? ''))
      wanted.add(next.ref);
  }
  return wanted;
}

function textOf({ name, group, version, supplier, purls, cpes, licences }: SbomComponentView): string {
  return [name, group, version, supplier, ...purls, ...cpes, ...licences].join('\n').toLowerCase();
}

function rowOf(component: SbomComponentView, found: FoundBy, depth: number, branch: SbomRow['branch']): SbomRow {
  return { ...component, id: component.ref, vulnerabilities: found.get(component.ref) ?? [], depth, branch };
}

export type ChangeRow = SbomChange & { readonly id: string };

/** What opens a finding first, then what closes one, then the rest as it came. */
export function changeRows(changes: readonly SbomChange[]): readonly ChangeRow[] {
  const rankOf = ({ effects }: SbomChange): number =>
    effects.some(({ effect }) => effect === 'opens') ? 0 : effects.some(({ effect }) => effect === 'closes') ? 1 : 2;
  return changes.map((change, at) => ({ ...change, id: String(at) })).sort((one, other) => rankOf(one) - rankOf(other));
}
