import type { Draft } from './draft';
import { asksForVector, isRevision } from './draft';

/** A field of the form; its words stand under its name. */
export interface NoticeField {
  readonly name: FieldName;
  readonly kind: 'text' | 'lines' | 'day' | 'address' | 'maker' | 'noFix' | 'reason' | 'language';
  readonly isRequired?: true;
  /** Another value would be another document. */
  readonly isFixed?: boolean;
}

export type FieldName =
  | 'maker'
  | 'namespace'
  | 'contact'
  | 'trackingId'
  | 'title'
  | 'summary'
  | 'cves'
  | 'cvss'
  | 'remedy'
  | 'fixedOn'
  | 'remedyUrl'
  | 'noFix'
  | 'mitigation'
  | 'reason'
  | 'impact'
  | 'reference'
  | 'language'
  | 'product'
  | 'version'
  | 'saleEndsOn'
  | 'eol'
  | 'eos'
  | 'pageText'
  | 'changes';

export interface NoticeSection {
  readonly name: 'what' | 'response' | 'sender' | 'ends';
  readonly fields: readonly NoticeField[];
}

/** What is asked for with this status, in the order of the form; the table of products stands before it. */
export function sectionsOf(draft: Draft): readonly NoticeSection[] {
  return draft.status === 'lifecycle' ? lifecycleSections(draft) : securitySections(draft);
}

function lifecycleSections(draft: Draft): readonly NoticeSection[] {
  const isFixed = isRevision(draft);
  return [
    {
      name: 'ends',
      fields: [
        { name: 'maker', kind: 'maker', isRequired: true, isFixed },
        { name: 'product', kind: 'text', isRequired: true, isFixed },
        { name: 'version', kind: 'text' },
        { name: 'saleEndsOn', kind: 'day' },
        { name: 'eol', kind: 'day' },
        { name: 'eos', kind: 'day' },
        { name: 'pageText', kind: 'lines' },
      ],
    },
    {
      name: 'sender',
      fields: [
        { name: 'contact', kind: 'lines', isRequired: true },
        { name: 'changes', kind: 'text', isRequired: true },
        { name: 'language', kind: 'language' },
      ],
    },
  ];
}

function securitySections(draft: Draft): readonly NoticeSection[] {
  const isFixed = isRevision(draft);
  const response = responseFields(draft);
  return [
    {
      name: 'what',
      fields: [
        { name: 'title', kind: 'text', isRequired: true },
        { name: 'summary', kind: 'lines', isRequired: true },
        { name: 'cves', kind: 'lines' },
        ...(asksForVector(draft) ? [{ name: 'cvss', kind: 'text' } as const] : []),
      ],
    },
    ...(response.length === 0 ? [] : [{ name: 'response' as const, fields: response }]),
    {
      name: 'sender',
      fields: [
        { name: 'maker', kind: 'maker', isRequired: true, isFixed },
        { name: 'trackingId', kind: 'text', isRequired: true, isFixed },
        { name: 'namespace', kind: 'address', isRequired: true, isFixed },
        { name: 'reference', kind: 'address' },
        { name: 'contact', kind: 'lines', isRequired: true },
        { name: 'changes', kind: 'text', isRequired: true },
        { name: 'language', kind: 'language' },
      ],
    },
  ];
}

function responseFields({ status, values }: Draft): readonly NoticeField[] {
  if (status === 'affected_fixed')
    return [
      { name: 'remedy', kind: 'lines', isRequired: true },
      { name: 'fixedOn', kind: 'day' },
      { name: 'remedyUrl', kind: 'address' },
      { name: 'mitigation', kind: 'lines' },
    ];
  if (status === 'affected_unfixed')
    return [
      { name: 'noFix', kind: 'noFix' },
      { name: 'remedy', kind: 'lines', isRequired: true },
      { name: 'mitigation', kind: 'lines' },
    ];
  if (status !== 'not_affected') return [];
  // CSAF asks for one of the two: a reason of its list, or words.
  const needsWords = (values['reason'] ?? '') === '';
  return [
    { name: 'reason', kind: 'reason' },
    { name: 'impact', kind: 'lines', ...(needsWords && { isRequired: true }) },
  ];
}

/** Limited support lies between EOL and EOS: with the days the other way round one of the two is mistyped. */
export function endsBeforeItBegins({ status, values }: Draft): boolean {
  const [eol, eos] = [values['eol'] ?? '', values['eos'] ?? ''];
  return status === 'lifecycle' && eol !== '' && eos !== '' && eos < eol;
}

/** The places that are required and blank, or contradict each other, as JSON pointers of the notice. */
export function lacking(draft: Draft): readonly string[] {
  const fields = sectionsOf(draft).flatMap(({ fields }) => fields);
  const blank = fields
    .filter(({ name, isRequired }) => isRequired && (draft.values[name] ?? '').trim() === '')
    .map(({ name }) => `/${name}`);
  if (draft.status === 'lifecycle') {
    const isDated = ['saleEndsOn', 'eol', 'eos'].some((name) => (draft.values[name] ?? '') !== '');
    const places = isDated ? blank : [...blank, '/eol'];
    return endsBeforeItBegins(draft) ? [...places, '/eos'] : places;
  }
  const cells = draft.products.flatMap((product, at) =>
    (
      [
        ['name', true],
        ['from', product.versions === 'between'],
        ['to', product.versions !== 'all'],
        ['fixedIn', draft.status === 'affected_fixed' && product.versions !== 'before'],
      ] as const
    )
      .filter(([name, isAsked]) => isAsked && product[name].trim() === '')
      .map(([name]) => `/products/${at}/${name}`),
  );
  return [...cells, ...blank];
}

/** The id of the control at a place. */
export function controlAt(pointer: string): string {
  return `notice${pointer.replaceAll('/', '-')}`;
}
