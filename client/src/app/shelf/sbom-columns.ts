import type { ColDef } from 'ag-grid-community';
import type { SbomVulnerabilityView } from '../api/types-of-sboms';
import { element, markCell } from '../grid/cells';
import { bandLook, severityRank, verdictLook, type Look } from '../marks/marks';
import type { Dictionary } from '../words/ja';
import type { ChangeRow, SbomRow } from './sbom-rows';

type Cell<Row> = { readonly data: Row | undefined };

export function sbomColumns(words: Dictionary, isTree: boolean): readonly ColDef<SbomRow>[] {
  const { sboms } = words;
  const ordinary: ColDef<SbomRow> = { sortable: !isTree, filter: isTree ? false : 'agTextColumnFilter' };
  const text = (colId: string, headerName: string, width: number, valueOf: (row: SbomRow) => string | null): ColDef<SbomRow> => ({
    ...{ ...ordinary, colId, headerName, width },
    valueGetter: ({ data }) => (data && valueOf(data)) ?? '',
    tooltipValueGetter: ({ value }) => value as string,
  });
  return [
    {
      ...text('name', sboms.component, 260, ({ group, name }) => (group === null ? name : `${group} ${name}`)),
      flex: 2,
      minWidth: 200,
      lockVisible: true,
      cellRenderer: ({ data, value }: Cell<SbomRow> & { value: string }) => data && nameCell(data, value),
    },
    text('version', words.components.version, 120, ({ version }) => version),
    {
      ...text('findings', sboms.findings, 230, ({ vulnerabilities }) => findingsText(vulnerabilities, words)),
      comparator: (_one, _other, first, second) => gravityOf(first.data) - gravityOf(second.data),
      cellRenderer: ({ data }: Cell<SbomRow>) => data && findingsCell(data.vulnerabilities, words),
    },
    text('supplier', sboms.supplier, 140, ({ supplier }) => supplier),
    text('licences', sboms.licences, 130, ({ licences }) => licences.join(words.everywhere.comma)),
    { ...text('purl', words.components.purl, 240, ({ purls }) => purls.join(' ')), flex: 1 },
    { ...text('cpe', words.components.cpe, 180, ({ cpes }) => cpes.join(' ')), hide: true },
    { ...text('type', sboms.type, 110, ({ type }) => type), hide: true },
    text('hashes', sboms.hashes, 110, ({ hashes }) => hashes.map(({ algorithm, value }) => `${algorithm} ${value}`).join(' ')),
    text('validUntil', sboms.validUntil, 110, ({ validUntil }) => validUntil),
  ];
}

/** Indented by its depth; the sign only shows, Enter and a double click open and close. */
function nameCell({ depth, branch }: SbomRow, name: string): HTMLElement {
  const cell = element('span', '');
  cell.style.paddingLeft = `${18 * Math.min(depth, 12)}px`;
  const sign = element('span', 'branch', branch === 'none' ? '' : branch === 'open' ? '▾ ' : '▸ ');
  sign.setAttribute('aria-hidden', 'true');
  cell.append(sign, name);
  return cell;
}

function gravityOf(row: SbomRow | undefined): number {
  return Math.max(
    -1,
    ...(row?.vulnerabilities ?? []).map(
      ({ verdict, severityBand, severityScore }) =>
        (verdict === 'affected' ? 1000 : 0) + severityRank({ band: severityBand, score: severityScore, version: null, vector: null }),
    ),
  );
}

function findingsText(vulnerabilities: readonly SbomVulnerabilityView[], { codes, everywhere }: Dictionary): string {
  return vulnerabilities.map(({ vulnerability, verdict }) => `${vulnerability} ${codes.verdicts[verdict]}`).join(everywhere.comma);
}

/** The gravest with its verdict, and how many more there are. */
function findingsCell([worst, ...more]: readonly SbomVulnerabilityView[], { codes, sboms }: Dictionary): HTMLElement | undefined {
  if (worst === undefined) return undefined;
  const look = worst.verdict === 'affected' ? bandLook(worst.severityBand) : verdictLook('undetermined');
  const word = worst.verdict === 'affected' ? codes.severity[worst.severityBand] : codes.verdicts.undetermined;
  return element(
    'span',
    '',
    markCell(look.className, look.shape, word),
    ` ${worst.vulnerability}`,
    more.length > 0 ? sboms.andMore(more.length) : '',
  );
}

const kindLooks = {
  added: { className: 'medium', shape: '＋' },
  removed: { className: 'plain', shape: '－' },
  changed: { className: 'outlined', shape: '◇' },
} as const;
const effectLooks = {
  opens: { className: 'high', shape: '●' },
  closes: { className: 'good', shape: '✓' },
  stays: { className: 'plain', shape: '○' },
} as const;

export function changeColumns(words: Dictionary): readonly ColDef<ChangeRow>[] {
  const { sboms } = words;
  const text = (colId: string, headerName: string, width: number, valueOf: (row: ChangeRow) => string | null): ColDef<ChangeRow> => ({
    ...{ colId, headerName, width, filter: 'agTextColumnFilter' },
    valueGetter: ({ data }) => (data && valueOf(data)) ?? '',
    tooltipValueGetter: ({ value }) => value as string,
  });
  return [
    {
      ...text('kind', sboms.kind, 110, ({ kind }) => sboms.kinds[kind]),
      lockVisible: true,
      cellRenderer: ({ data }: Cell<ChangeRow>) => data && lookCell(kindLooks[data.kind], sboms.kinds[data.kind]),
    },
    { ...text('name', sboms.component, 220, ({ before, after }) => (after ?? before)?.name ?? ''), flex: 1, minWidth: 160 },
    text('before', sboms.versionBefore, 130, ({ before }) => before && (before.version ?? words.everywhere.notStated)),
    text('after', sboms.versionAfter, 130, ({ after }) => after && (after.version ?? words.everywhere.notStated)),
    {
      ...text('effects', sboms.effects, 320, ({ effects }) =>
        effects.map(({ effect, vulnerability }) => `${sboms.effect[effect]} ${vulnerability}`).join(words.everywhere.comma),
      ),
      flex: 2,
      cellRenderer: ({ data }: Cell<ChangeRow>) => data && effectsCell(data, words),
    },
    text('fields', sboms.differs, 170, ({ fields }) => fields.map((field) => sboms.fields[field]).join(words.everywhere.comma)),
    text('purl', words.components.purl, 220, ({ before, after }) => (after ?? before)?.purl ?? ''),
  ];
}

function effectsCell({ effects }: ChangeRow, { sboms }: Dictionary): HTMLElement {
  return element(
    'span',
    '',
    ...effects.flatMap(({ effect, vulnerability }) => [lookCell(effectLooks[effect], sboms.effect[effect]), ` ${vulnerability}　`]),
  );
}

function lookCell({ className, shape }: Look, word: string): HTMLElement {
  return markCell(className, shape, word);
}
