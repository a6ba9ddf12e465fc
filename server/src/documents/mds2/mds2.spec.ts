import { answerWord, questionId } from './answer-word.js';
import { mds2Difference } from './difference.js';
import { rowsOfSheet } from './kept-disclosure.js';
import { mds2Question } from './questions.js';
import { readMds2, recogniseMds2 } from './read-mds2.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each<[string, string | null, string]>([
  ['Yes', 'yes', 'as the form has it'],
  ['Ｙｅｓ', 'yes', 'full width'],
  [' は\u200bい\n', 'yes', 'noise of cells'],
  ['No', 'no', 'as the form has it'],
  ['N/A', 'not_applicable', 'as the form has it'],
  ['対象外', 'not_applicable', 'Japanese form'],
  ['See\nNotes', 'see_note', 'line break'],
  ['備考参照', 'see_note', 'Japanese form'],
  ['N', 'other', 'no or N/A: not to be guessed'],
  ['optional', 'other', 'none of the words'],
  ['　', null, 'a blank is no "no"'],
])('answer %j is %s: %s', (written, word) => expect(answerWord(written)).toBe(word));

it.each<[string, string | undefined, string]>([
  ['CSUP-2.1', 'CSUP-2.1', 'as it is'],
  ['ＣＳＵＰ－２．１', 'CSUP-2.1', 'full width'],
  ['csup 2.1', 'CSUP-2.1', 'blank for the hyphen'],
  ['CSUP–2.1.', 'CSUP-2.1', 'dash, full stop'],
  ['DOC3', 'DOC-3', 'hyphen left out'],
  ['10-2', '10-2', '2013 form'],
  ['CSUP', undefined, 'title of a section'],
])('number %j is %s: %s', (written, id) => expect(questionId(written)).toBe(id));

it('knows the questions of 2019', () => {
  expect([mds2Question('CSUP-2.1')?.parent, mds2Question('SBOM-1')?.parent, mds2Question('SBOM-99')]).toEqual(['CSUP-2', null, undefined]);
});

const csv = `設問番号,設問,回答,備考,機種
DOC-1,,架空,,A-1
SBOM-1,,はい,,A-1
SBOM-1,,いいえ,注1,A-1
ZZZZ-9,,No,,A-1
MLDP-2,,検討中,,B-2`;

it('keeps what it does not understand, with a remark, one item a model', async () => {
  const { items, remarks } = await readMds2(bytesOf(csv));
  expect(items.map(({ format, model, manufacturer, answers }) => [format, model, manufacturer, answers.length])).toEqual([
    ['mds2-2019-csv', 'A-1', '架空', 4],
    ['mds2-2019-csv', 'B-2', null, 1],
  ]);
  expect(remarks.map(({ code, gravity, pointer }) => [code, gravity, pointer])).toEqual([
    ['mds2.question-unknown', 'note', '5'],
    ['mds2.question-doubled', 'doubt', '4'],
    ['mds2.answer-not-understood', 'doubt', '6'],
  ]);
});

it('reads the 2013 form by its own numbers', async () => {
  const form = { form: 'MDS2', edition: 'HN 1-2013', model: 'Old 1', answers: [{ id: '10-2', answer: 'Yes' }] };
  expect(await recogniseMds2(bytesOf(JSON.stringify(form)))).toBe('mds2-2013-json');
});

it.each([
  ['', 'mds2.file-empty', 'empty'],
  ['{"form": "MDS2"', 'mds2.json-broken', 'cut off'],
  ['{"bomFormat": "CycloneDX"}', 'mds2.not-a-form', 'another document'],
  ['a,b\n1,2', 'mds2.not-a-form', 'another table'],
  ['%PDF-1.7', 'mds2.file-not-a-table', 'a PDF'],
])('refuses %j with %s: %s', async (text, code) => {
  const { items, remarks } = await readMds2(bytesOf(text));
  expect([items, remarks.map((remark) => [remark.code, remark.gravity])]).toEqual([[], [[code, 'refusal']]]);
});

it('refuses an encrypted workbook', async () => {
  const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect((await readMds2(bytes)).remarks.map(({ code }) => code)).toEqual(['mds2.file-encrypted']);
});

it('survives a hostile depth', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const { items } = await readMds2(bytesOf(`{"form":"MDS2","answers":[{"id":"SBOM-1","answer":${deep}},${deep}]}`));
  expect(items[0]?.answers.map(({ answer }) => answer)).toEqual(['other', 'other']);
});

it('tells what differs between two sheets', async () => {
  const sheetOf = async (rows: string) =>
    (await readMds2(bytesOf(`Question ID,Answer,Note\nSBOM-1,${rows}`))).items.map((sheet) => rowsOfSheet(sheet, 'd', () => 'a'));
  const [before] = await sheetOf('Yes,\nMLDP-2,No,\nCSUP-1,Yes,');
  const [after] = await sheetOf('はい,\nMLDP-2,Yes,\nRMOT-1,No,');
  const changes = before && after ? mds2Difference(before, after) : [];
  expect(changes.map(({ questionId: id, before: old, after: young }) => [id, old?.answer ?? null, young?.answer ?? null])).toEqual([
    ['MLDP-2', 'no', 'yes'],
    ['RMOT-1', null, 'no'],
    ['CSUP-1', 'yes', null],
  ]);
});
