import { workbookOf, type WrittenCell } from '../../../test/workbook.js';
import { answerWord } from './answer-word.js';
import { readMds2 } from './read-mds2.js';

type Rows = readonly (readonly WrittenCell[])[];

/** `model: ID=answer (note)`, a line a sheet. */
async function told(sheets: Readonly<Record<string, Rows>>): Promise<string[]> {
  const { items } = await readMds2(workbookOf(sheets));
  return items.map(({ model, answers }) => {
    const said = answers.map(({ id, answer, note }) => `${id}=${answer ?? 'blank'}${note === null ? '' : ` (${note})`}`);
    return `${model ?? '?'}: ${said.join(', ')}`;
  });
}

const layouts: readonly (readonly [what: string, sheets: Readonly<Record<string, Rows>>, expected: readonly string[]])[] = [
  [
    'the official form, whose column of answers has no heading',
    {
      MDS2: [
        ['Manufacturer Disclosure Statement, ANSI/NEMA HN 1-2019'],
        ['Kasugai', 'SZ-310', 'D-1', '2099-04-01'],
        ['Question ID', 'Question', '', 'See note'],
        ['DOC', null, null, null],
        ['DOC-3', 'model', 'SZ-310', null],
        ['MLDP-2', 'malware', 'No', 'Note 1'],
        ['Note 1', 'Allow list in its place'],
      ],
    },
    ['SZ-310: DOC-3=other, MLDP-2=no (1: Allow list in its place)'],
  ],
  [
    'a column a model',
    {
      A: [
        ['Question ID', 'Question', 'SZ-310', 'SZ-320', 'Notes'],
        ['MLDP-2', 'malware', 'Yes', 'No', 'from 2.0'],
        ['RMOT-1', 'remote', 'No', 'N/A', null],
      ],
    },
    ['SZ-310: MLDP-2=yes (from 2.0), RMOT-1=no', 'SZ-320: MLDP-2=no (from 2.0), RMOT-1=not_applicable'],
  ],
  [
    'models over columns of answer and note',
    {
      A: [
        [null, null, 'SZ-310', null, 'SZ-320', null],
        ['設問番号', '設問', '回答', '備考', '回答', '備考'],
        ['MLDP-2', '対策', 'はい', '標準', 'いいえ', '予定'],
      ],
    },
    ['SZ-310: MLDP-2=yes (標準)', 'SZ-320: MLDP-2=no (予定)'],
  ],
  [
    'a worksheet a model',
    {
      One: [
        ['Question ID', 'Answer'],
        ['DOC-3', 'SZ-310'],
        ['MLDP-2', 'Yes'],
      ],
      Two: [
        ['Question ID', 'Answer'],
        ['DOC-3', 'SZ-320'],
        ['MLDP-2', 'No'],
      ],
    },
    ['SZ-310: DOC-3=other, MLDP-2=yes', 'SZ-320: DOC-3=other, MLDP-2=no'],
  ],
  [
    'a worksheet a section',
    {
      Document: [
        ['Question ID', 'Answer'],
        ['DOC-3', 'SZ-310'],
      ],
      Malware: [
        ['Question ID', 'Answer'],
        ['MLDP-2', 'Yes'],
      ],
      Help: [['How to fill in this form']],
    },
    ['SZ-310: DOC-3=other, MLDP-2=yes'],
  ],
  [
    'cells that a formula filled, and one that none calculated',
    {
      A: [
        ['Question ID', 'Answer', 'Note'],
        ['MLDP-2', { formula: 'IF(B9=1,"Yes","No")', value: 'No' }, { formula: 'X1', value: 'see X' }],
        ['RMOT-1', { formula: 'B9' }, null],
        ['CONN-6', { error: '#N/A' }, null],
      ],
    },
    ['?: MLDP-2=no (see X), RMOT-1=other, CONN-6=not_applicable'],
  ],
  [
    'the form of 2013, with letters for personal data',
    {
      A: [
        ['HN 1-2013'],
        ['Question ID', 'Question', 'Answer', 'Note #'],
        ['A', 'personal data', 'Yes', null],
        ['B.1', 'identity', 'No', null],
        ['10-1', 'malware', 'See Note', 3],
      ],
    },
    ['?: A=yes, B.1=no, 10-1=see_note (3)'],
  ],
  [
    'SDS with a mark in the column of the answer, and two marks where nobody can tell',
    {
      A: [
        ['サービス事業者による医療情報セキュリティ開示書'],
        ['番号', '質問', 'はい', 'いいえ', '対象外', '備考'],
        [1, '記録', '○', null, null, null],
        [2.1, '暗号', null, '✓', null, '別紙'],
        [3, '無線', '○', '○', null, null],
        [4, '停電', null, null, null, null],
      ],
    },
    ['?: 1=yes, 2.1=no (別紙), 3=other, 4=blank'],
  ],
];

it.each(layouts)('M068 %s', async (_what, sheets, expected) => expect(await told(sheets)).toEqual(expected));

it('a misprinted number is read as what it can only mean, never over the right one', async () => {
  const rows = (...ids: readonly string[]) => ({ A: [['Question ID', 'Answer'], ...ids.map((id) => [id, 'Yes'])] });
  expect(await told(rows('SHAD-15'))).toEqual(['?: SAHD-15=yes']);
  expect(await told(rows('SHAD-15', 'SAHD-15'))).toEqual(['?: SHAD-15=yes, SAHD-15=yes']);
  expect(await told(rows('SHAD-99', 'MLDP-1'))).toEqual(['?: SHAD-99=yes, MLDP-1=yes']);
});

it.each<[string, string | null, string]>([
  ['Yes,optional', 'yes', 'an addition after the word'],
  ['Yes, Optional', 'yes', 'an addition after the word'],
  ['No: No end-of-life components', 'no', 'an addition after the word'],
  ['N/A: No default accounts', 'not_applicable', 'an addition after the word'],
  ['はい（オプション）', 'yes', 'an addition in brackets'],
  ['Yes*', 'yes', 'a mark that points to a note'],
  ['Yes/No', 'other', 'a form that nobody filled in'],
  ['Yes or No', 'other', 'a form that nobody filled in'],
  ['No data is held', 'other', 'a sentence that begins like a word'],
  ['____', null, 'a line to write on'],
  ['選択してください', null, 'the prompt of a list'],
  ['#N/A', 'not_applicable', 'what a spreadsheet makes of N/A'],
])('answer %j is %s: %s', (written, word) => expect(answerWord(written)).toBe(word));
