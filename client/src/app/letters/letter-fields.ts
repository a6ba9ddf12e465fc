import type { FormField } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';
import type { DraftModel } from './letter-draft';

/** A field of a row about a model. */
type CellOfModel = FormField & { readonly name: keyof DraftModel };

const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2000;
const LONGEST_TEXT = 50_000;

/** Who sent the letter, and when. */
export function senderFields({ letterForm }: Dictionary, makers: readonly string[], today: string): readonly FormField[] {
  const { fields, numberHint } = letterForm;
  return [
    { name: 'maker', label: fields.maker, kind: 'text', isRequired: true, longest: LONGEST_NAME, offered: makers },
    { name: 'receivedOn', label: fields.receivedOn, kind: 'day', isRequired: true, latest: today },
    { name: 'number', label: fields.number, kind: 'text', longest: LONGEST_NAME, hint: numberHint },
    { name: 'issuedOn', label: fields.issuedOn, kind: 'day', latest: today },
    { name: 'address', label: fields.address, kind: 'address', longest: LONGEST_ADDRESS, example: 'https://', isWide: true },
  ];
}

/** What the letter says. */
export function contentFields({ letterForm }: Dictionary): readonly FormField[] {
  const { fields } = letterForm;
  return [
    { name: 'title', label: fields.title, kind: 'text', isRequired: true, longest: LONGEST_NAME, isWide: true },
    { name: 'summary', label: fields.summary, kind: 'lines', isRequired: true, longest: LONGEST_TEXT, rows: 4, isWide: true },
    { name: 'whatToDo', label: fields.whatToDo, kind: 'lines', longest: LONGEST_TEXT, isWide: true },
  ];
}

/** What a letter about a vulnerability or a recall says besides; the notice of an end has none of it. */
export function dangerFields({ letterForm }: Dictionary): readonly FormField[] {
  const { fields, cvesHint, severityHint } = letterForm;
  return [
    { name: 'cves', label: fields.cves, kind: 'lines', longest: LONGEST_TEXT, rows: 2, hint: cvesHint },
    { name: 'severity', label: fields.severity, kind: 'text', longest: LONGEST_NAME, hint: severityHint },
    { name: 'cvss', label: fields.cvss, kind: 'text', longest: LONGEST_NAME, example: 'CVSS:3.1/AV:N/…' },
  ];
}

/** What a revision has to tell of itself. */
export function revisionFields({ letterForm }: Dictionary): readonly FormField[] {
  return [{ name: 'changes', label: letterForm.fields.changes, kind: 'text', isRequired: true, longest: LONGEST_NAME }];
}

/** What a row calls its model by; the versions follow it. */
export function namesOfModel({ letterForm }: Dictionary, known: readonly string[]): readonly CellOfModel[] {
  const { cells } = letterForm;
  return [
    { name: 'name', label: cells.name, kind: 'text', isRequired: true, longest: LONGEST_NAME, offered: known },
    { name: 'modelNumber', label: cells.modelNumber, kind: 'text', longest: LONGEST_NAME },
  ];
}

/** What a row says besides names and versions. */
export function detailsOfModel(
  { letterForm }: Dictionary,
  { versions, to }: DraftModel,
  asked: { readonly hasFix: boolean; readonly hasSerials: boolean },
): readonly CellOfModel[] {
  const { cells, serialsHint } = letterForm;
  const fixedIn = { name: 'fixedIn', label: cells.fixedIn, kind: 'text', longest: LONGEST_NAME } as const;
  const serials = { name: 'serials', label: cells.serials, kind: 'lines', longest: LONGEST_TEXT, rows: 2, hint: serialsHint } as const;
  return [
    // "Before 2.0" says already in which version it is mended.
    ...(asked.hasFix ? [{ ...fixedIn, ...(versions === 'before' && to !== '' && { example: to }) }] : []),
    ...(asked.hasSerials ? [{ ...serials, isWide: true }] : []),
  ];
}
