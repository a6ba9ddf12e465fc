import { questionId } from './answer-word.js';
import type { WrittenAnswer, WrittenSheet } from './disclosed-sheet.js';
import type { DisclosureForm } from './mds2.js';

type Members = Readonly<Record<string, unknown>>;

/** The sheets of a JSON form: one object, or a list of them. Empty when it is something else. */
export function jsonSheets(document: unknown): readonly WrittenSheet[] {
  if (Array.isArray(document)) return document.flatMap((one, index) => sheetAt(one, `/${index}`));
  return sheetAt(document, '');
}

function sheetAt(document: unknown, pointer: string): readonly WrittenSheet[] {
  if (!isMembers(document)) return [];
  const list = document['answers'] ?? document['questions'];
  if (!Array.isArray(list)) return [];
  const answers = list.flatMap((one, index) => answerAt(one, `${pointer}/${'answers' in document ? 'answers' : 'questions'}/${index}`));
  const form = formOf(document);
  if (form === undefined && !answers.some(({ id }) => questionId(id) !== undefined)) return [];
  return [
    {
      form: form ?? 'mds2-2019',
      carrier: text(document, ['source']) === 'typed' ? 'typed' : 'json',
      manufacturer: text(document, ['manufacturer']),
      model: text(document, ['model', 'model_name', 'modelName']),
      documentId: text(document, ['document_id', 'documentId']),
      releaseDate: text(document, ['document_date', 'release_date', 'releaseDate']),
      softwareVersion: text(document, ['software_version', 'softwareVersion']),
      answers,
      pointer,
    },
  ];
}

/** Undefined where the document does not say which form it is. */
function formOf(document: Members): DisclosureForm | undefined {
  const named = (text(document, ['form', 'type', 'kind']) ?? '').trim();
  const edition = text(document, ['edition', 'version', 'form']) ?? '';
  if (/^mds$|製造業者による医療情報セキュリティ開示書/i.test(named)) return 'mds';
  if (/^sds$|サービス事業者による医療情報セキュリティ開示書/i.test(named)) return 'sds';
  if (!/mds2/i.test(named) && !/HN\s*1/i.test(edition)) return undefined;
  return edition.includes('2013') ? 'mds2-2013' : 'mds2-2019';
}

function answerAt(one: unknown, pointer: string): readonly WrittenAnswer[] {
  // What is no answer stays visible as a question without a number.
  if (!isMembers(one)) return [{ id: '', question: '', answer: spelled(one), note: '', pointer }];
  return [
    {
      id: text(one, ['question_id', 'questionId', 'id']) ?? '',
      question: text(one, ['question', 'short_text', 'shortText', 'text']) ?? '',
      answer: text(one, ['answer', 'response']) ?? '',
      note: text(one, ['note', 'notes', 'comment']) ?? '',
      pointer,
    },
  ];
}

function text(members: Members, names: readonly string[]): string | null {
  const value = names.map((name) => members[name]).find((one) => one !== undefined && one !== null && one !== '');
  if (value === undefined || value === null) return null;
  return spelled(value);
}

/** JSON.parse takes nesting of any depth, JSON.stringify runs out of stack on it; such a value is hostile and only told of. */
function spelled(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value).slice(0, 2000);
  } catch {
    return '…';
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
