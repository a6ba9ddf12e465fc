import { questionId } from './answer-word.js';
import type { WrittenAnswer, WrittenSheet } from './disclosed-sheet.js';

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
  const edition = text(document, ['edition', 'version', 'form']) ?? '';
  const isNamed = /mds2/i.test(text(document, ['form', 'type', 'kind']) ?? '') || /HN\s*1/i.test(edition);
  if (!isNamed && !answers.some(({ id }) => questionId(id) !== undefined)) return [];
  return [
    {
      carrier: 'json',
      is2013: edition.includes('2013'),
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

function answerAt(one: unknown, pointer: string): readonly WrittenAnswer[] {
  // What is no answer stays visible as a question without a number.
  if (!isMembers(one)) return [{ id: '', answer: spelled(one), note: '', pointer }];
  return [
    {
      id: text(one, ['question_id', 'questionId', 'id']) ?? '',
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
