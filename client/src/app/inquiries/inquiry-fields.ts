import { inquiryKinds, type InquiryKind, type NewInquiry } from '../api/types-of-inquiries';
import { choicesOf, chosenOf, type FormField, type FormValues } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';

/** What the question is about; the maker is told this of the inventory and nothing else. */
export interface AskedAbout {
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly vulnerability: string | null;
}

/** A fortnight: what a maker needs to look, and still before the next meeting. */
const DAYS_TO_ANSWER = 14;

export function inquiryFields(about: AskedAbout, values: FormValues, today: string, { inquiries }: Dictionary): readonly FormField[] {
  const start = about.vulnerability === null ? 'lifecycle' : 'impact';
  const kind = chosenOf<InquiryKind>(inquiryKinds, values['kind'] ?? start);
  return [
    { name: 'kind', label: inquiries.kind, kind: 'choice', start, choices: choicesOf(inquiryKinds, inquiries.kinds) },
    // A text of its own for each kind: what was typed for one is not taken for another.
    { name: `text-${kind}`, label: inquiries.text, kind: 'lines', isRequired: true, start: textOf(kind, about, inquiries) },
    { name: 'dueOn', label: inquiries.dueOn, kind: 'day', isRequired: true, start: daysAfter(today, DAYS_TO_ANSWER) },
  ];
}

export function newInquiry({ modelId, softwareVersion, vulnerability }: AskedAbout, values: FormValues): NewInquiry {
  const kind = chosenOf<InquiryKind>(inquiryKinds, values['kind']);
  const text = (values[`text-${kind}`] ?? '').trim();
  return { modelId, softwareVersion, vulnerability, kind, text, dueOn: values['dueOn'] ?? '' };
}

function textOf(kind: InquiryKind, { model, softwareVersion, vulnerability }: AskedAbout, inquiries: Dictionary['inquiries']): string {
  const product = softwareVersion === null ? model : inquiries.release(model, softwareVersion);
  return inquiries.texts[kind](product, vulnerability ?? inquiries.thisVulnerability);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
