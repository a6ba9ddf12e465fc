import {
  type letterEnds,
  letterKinds,
  letterVersions,
  letterWays,
  type LetterForm,
  type LetterProduct,
  type PageChangeView,
  type ReadMail,
} from '../api/types-of-letters';
import { chosenOf, type FormValues } from '../shell/form-fields';
import { dayOf } from '../words/dates';

/** A row of the form; what is blank is not stated. */
export type DraftModel = Readonly<Record<Exclude<keyof LetterProduct, 'versions'>, string>> & Pick<LetterProduct, 'versions'>;
export interface DraftEnd {
  readonly kind: (typeof letterEnds)[number];
  readonly day: string;
}

/** The form while it is filled in. */
export interface LetterDraft {
  readonly values: FormValues;
  readonly models: readonly DraftModel[];
  readonly ends: readonly DraftEnd[];
}

export const blankModel: DraftModel = { name: '', modelNumber: '', versions: 'unstated', from: '', to: '', fixedIn: '', serials: '' };

export function emptyDraft(today: string): LetterDraft {
  return {
    values: { cameBy: 'letter', kind: 'affected_fixed', receivedOn: today },
    models: [blankModel],
    ends: [
      { kind: 'eol', day: '' },
      { kind: 'eos', day: '' },
    ],
  };
}

export function isLifecycle({ values }: Pick<LetterDraft, 'values'>): boolean {
  return values['kind'] === 'lifecycle';
}

/** What the form says, as it is sent; what another kind asks for is left behind. */
export function letterOf(draft: LetterDraft, language: 'ja' | 'en'): LetterForm {
  const { values, models, ends } = draft;
  const text = (name: string): string => (values[name] ?? '').trim();
  const orNull = (name: string): string | null => text(name) || null;
  const ofLife = isLifecycle(draft);
  return {
    cameBy: chosenOf(letterWays, values['cameBy']),
    kind: chosenOf(letterKinds, values['kind']),
    ...{ maker: text('maker'), receivedOn: text('receivedOn'), number: orNull('number'), issuedOn: orNull('issuedOn') },
    ...{ title: text('title'), summary: text('summary'), whatToDo: text('whatToDo'), language, address: orNull('address') },
    ...{ cves: ofLife ? [] : cvesIn(text('cves')), severity: ofLife ? '' : text('severity'), cvss: ofLife ? '' : text('cvss') },
    products: models.filter(({ name }) => name.trim() !== '').map((model) => productOf(model, values['kind'] ?? '')),
    ends: ofLife ? ends.filter(({ day }) => day !== '') : [],
  };
}

/** The form of a letter that was recorded, ready for its next revision. */
export function draftOf({ products, ends, cves, language: _, ...said }: LetterForm): LetterDraft {
  return {
    values: { ...texts(said), cves: cves.join('\n'), changes: '' },
    models: products.map(({ versions, ...rest }) => ({ ...blankModel, ...texts(rest), versions })),
    ends: ends.length > 0 ? ends : emptyDraft('').ends,
  };
}

/** A mail fills what is still blank; what somebody wrote stays. */
export function withMail(draft: LetterDraft, mail: ReadMail, today: string, makers: readonly string[]): LetterDraft {
  const { values } = draft;
  const text = `${mail.from ?? ''}\n${mail.subject ?? ''}\n${mail.text}`;
  const [named, ...others] = makers.filter((maker) => maker.length > 1 && text.includes(maker));
  const day = mail.sentAt === null ? '' : dayOf(mail.sentAt);
  const found: FormValues = {
    title: (mail.subject ?? '').slice(0, 300),
    summary: mail.text,
    issuedOn: day,
    // Of several that the mail names nobody knows which one sent it.
    maker: named !== undefined && others.length === 0 ? named : '',
  };
  const blank = Object.entries(found).filter(([name, value]) => value !== '' && (values[name] ?? '').trim() === '');
  // A mail is there on the day on which it is sent; today stood there before anybody looked.
  const receivedOn = day !== '' && values['receivedOn'] === today ? day : (values['receivedOn'] ?? '');
  return { ...draft, values: { ...values, ...Object.fromEntries(blank), receivedOn, cameBy: 'mail' } };
}

/** A letter about what a watched page says now. */
export function withPage(draft: LetterDraft, { name, publisher, address, added }: PageChangeView, makers: readonly string[]): LetterDraft {
  const maker = makers.includes(publisher) ? publisher : '';
  const summary = added.join('\n').slice(0, 50_000);
  return { ...draft, values: { ...draft.values, cameBy: 'page', maker, address, title: name.slice(0, 300), summary } };
}

/** The places that are required and blank, as JSON pointers of the letter. */
export function lacking(draft: LetterDraft, isRevision: boolean): readonly string[] {
  const { values, models, ends } = draft;
  const asked = ['maker', 'receivedOn', 'title', 'summary', ...(isRevision ? ['changes'] : [])];
  const named = models.some(({ name }) => name.trim() !== '');
  const cells = models.flatMap(({ name, versions, from, to }, at) => {
    if (name.trim() === '' && named) return [];
    return [
      ...(name.trim() === '' ? [`/products/${at}/name`] : []),
      ...(versions === 'between' && from.trim() === '' ? [`/products/${at}/from`] : []),
      ...(needsVersion(versions) && to.trim() === '' ? [`/products/${at}/to`] : []),
    ];
  });
  return [
    ...asked.filter((name) => (values[name] ?? '').trim() === '').map((name) => `/${name}`),
    ...cells,
    ...(isLifecycle(draft) && ends.every(({ day }) => day === '') ? ['/ends'] : []),
  ];
}

export function needsVersion(versions: DraftModel['versions']): boolean {
  return versions !== 'all' && versions !== 'unstated';
}

/** The id of the control at a place. */
export function controlAt(pointer: string): string {
  return `letter${pointer.replaceAll('/', '-')}`;
}

export const isVersions = (value: string): DraftModel['versions'] => chosenOf(letterVersions, value);

function productOf({ name, modelNumber, versions, from, to, fixedIn, serials }: DraftModel, kind: string): LetterProduct {
  const orNull = (text: string): string | null => text.trim() || null;
  const isAffected = kind === 'affected_fixed' || kind === 'recall';
  return {
    ...{ name: name.trim(), modelNumber: orNull(modelNumber), versions, serials: kind === 'lifecycle' ? '' : serials.trim() },
    from: versions === 'between' ? orNull(from) : null,
    to: needsVersion(versions) ? orNull(to) : null,
    // "Before 2.0" says already in which version it is mended.
    fixedIn: isAffected ? (orNull(fixedIn) ?? (versions === 'before' ? orNull(to) : null)) : null,
  };
}

/** One a line, or between blanks and commas; full-width letters as an input method leaves them are meant as plain ones. */
function cvesIn(text: string): readonly string[] {
  const parts = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,、;]+/)
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

function texts<Name extends string>(values: Readonly<Record<Name, string | null>>): Record<Name, string> {
  return Object.fromEntries(Object.entries<string | null>(values).map(([name, value]) => [name, value ?? ''])) as Record<Name, string>;
}
