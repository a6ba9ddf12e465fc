import {
  affectedVersions,
  fixPlans,
  notAffectedReasons,
  noticeStatuses,
  type LifecycleNotice,
  type Notice,
  type NoticeProduct,
  type SecurityNotice,
} from '../api/types-of-makers';
import type { QuestionView } from '../api/types-of-inquiries';
import { chosenOf, type FormValues } from '../shell/form-fields';

export const draftStatuses = [...noticeStatuses, 'lifecycle'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** A row of the form; what is blank is not stated. */
export type DraftProduct = Readonly<Record<'name' | 'modelNumber' | 'from' | 'to' | 'fixedIn', string>> & Pick<NoticeProduct, 'versions'>;

/** The form while it is filled in. */
export interface Draft {
  readonly status: DraftStatus;
  readonly values: FormValues;
  readonly products: readonly DraftProduct[];
  /** What was published before under the same number; null for a first notice. */
  readonly before: SecurityNotice['before'];
  readonly eventsBefore: LifecycleNotice['before'];
}

export const blankProduct: DraftProduct = { name: '', modelNumber: '', versions: 'before', from: '', to: '', fixedIn: '' };

export function emptyDraft(maker: string): Draft {
  return { status: 'affected_fixed', values: { maker, language: 'ja' }, products: [blankProduct], before: null, eventsBefore: null };
}

/** A notice that answers a question begins with what the question names. */
export function draftOfQuestion({ kind, manufacturer, model, modelNumber, softwareVersion, vulnerability }: QuestionView): Draft {
  const cves = vulnerability !== null && /^CVE-/.test(vulnerability) ? vulnerability : '';
  const values = { maker: manufacturer, language: 'ja', cves, product: modelNumber ?? model, version: '' };
  const row: DraftProduct = { ...blankProduct, name: model, modelNumber: modelNumber ?? '', to: softwareVersion ?? '' };
  const products = [{ ...row, versions: softwareVersion === null ? ('all' as const) : ('one' as const) }];
  const status = kind === 'lifecycle' ? ('lifecycle' as const) : ('under_investigation' as const);
  return { ...emptyDraft(manufacturer), status, values, products };
}

export function isRevision({ before, eventsBefore, status }: Draft): boolean {
  return status === 'lifecycle' ? eventsBefore !== null : before !== null;
}

/** The number that the next revision of a security notice has. */
export function nextRevision({ before }: Draft): number {
  return (before?.revisions.length ?? 0) + 1;
}

/** What the form says, as it is sent; what another status asks for is left behind. */
export function noticeOf(draft: Draft): Notice {
  const { status, values, before, eventsBefore } = draft;
  const text = (name: string): string => (values[name] ?? '').trim();
  const orNull = (name: string): string | null => text(name) || null;
  if (status === 'lifecycle')
    return {
      ...{ kind: 'lifecycle', maker: text('maker'), product: text('product'), version: orNull('version') },
      ...{ saleEndsOn: orNull('saleEndsOn'), eol: orNull('eol'), eos: orNull('eos'), changes: text('changes'), before: eventsBefore },
    };
  const asked = (only: boolean, name: string): string => (only ? text(name) : '');
  const [isFixed, isAffected, isNot] = [status === 'affected_fixed', status.startsWith('affected'), status === 'not_affected'];
  return {
    ...{ kind: 'security', status, before, language: text('language') === 'en' ? 'en' : 'ja', maker: text('maker') },
    ...{ namespace: text('namespace'), contact: text('contact'), trackingId: text('trackingId'), title: text('title') },
    ...{ summary: text('summary'), cves: cvesIn(text('cves')), products: draft.products.map((product) => productOf(product, isFixed)) },
    cvss: asksForVector(draft) ? text('cvss').normalize('NFKC').toUpperCase() || null : null,
    remedy: asked(isAffected, 'remedy'),
    fixedOn: asked(isFixed, 'fixedOn') || null,
    remedyUrl: asked(isFixed, 'remedyUrl') || null,
    noFix: chosenOf(fixPlans, status === 'affected_unfixed' ? text('noFix') : undefined),
    mitigation: asked(isAffected, 'mitigation'),
    reason: notAffectedReasons.find((known) => isNot && known === text('reason')) ?? null,
    impact: asked(isNot, 'impact'),
    reference: orNull('reference'),
    changes: text('changes'),
  };
}

/** The form of a notice that was read back. What stood in another form (contact, texts of the page) stays where the notice has no word of it. */
export function draftOf(notice: Notice, known: Draft): Draft {
  if (notice.kind === 'lifecycle') {
    const { maker, product, version, saleEndsOn, eol, eos, before } = notice;
    const values = { ...known.values, maker, product, version, saleEndsOn, eol, eos, changes: '' };
    return { ...known, status: 'lifecycle', values: texts(values), eventsBefore: before };
  }
  const { kind: _, status, products, cves, before, ...said } = notice;
  return {
    status,
    values: texts({ ...said, cves: cves.join('\n') }),
    products: products.map(({ versions, ...rest }) => ({ ...blankProduct, ...texts(rest), versions })),
    before,
    eventsBefore: null,
  };
}

function productOf({ name, modelNumber, versions, from, to, fixedIn }: DraftProduct, isFixed: boolean): NoticeProduct {
  const orNull = (text: string): string | null => text.trim() || null;
  return {
    name: name.trim(),
    modelNumber: orNull(modelNumber),
    versions,
    from: versions === 'between' ? orNull(from) : null,
    to: versions === 'all' ? null : orNull(to),
    // "Before 2.0" says already in which version it is mended.
    fixedIn: isFixed ? (orNull(fixedIn) ?? (versions === 'before' ? orNull(to) : null)) : null,
  };
}

/** One vector is that of one vulnerability. */
export function asksForVector({ status, values }: Pick<Draft, 'status' | 'values'>): boolean {
  return status.startsWith('affected') && cvesIn(values['cves'] ?? '').length <= 1;
}

/** One a line, or between blanks and commas; full-width letters as an input method leaves them are meant as plain ones. */
function cvesIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .normalize('NFKC')
        .toUpperCase()
        .split(/[\s,、;]+/)
        .filter((part) => part !== ''),
    ),
  ];
}

function texts<Name extends string>(values: Readonly<Record<Name, string | null>>): Record<Name, string> {
  return Object.fromEntries(Object.entries<string | null>(values).map(([name, value]) => [name, value ?? ''])) as Record<Name, string>;
}

export const isVersions = (value: string): DraftProduct['versions'] => affectedVersions.find((known) => known === value) ?? 'before';
