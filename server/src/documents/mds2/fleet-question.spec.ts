import { fleetPresets, bearingTopics } from './bearing.facts.js';
import { patchingOf } from './disclosed-facts.js';
import { judgeRelease, judgeSheet, readConditions, sheetForRelease, type StandingSheet } from './fleet-question.js';
import type { KeptAnswer } from './kept-disclosure.js';
import type { Mds2Word } from './mds2.js';
import { isOlderSheet } from './newer-sheet.js';
import { mds2Question, misprintedQuestion } from './questions.js';

const conditionsOf = (asks: string) => {
  const read = readConditions(asks);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.conditions;
};
/** `MLDP-2=no RMOT-1=` */
const answersOf = (text: string) =>
  text.split(' ').flatMap((part, position): KeptAnswer[] => {
    const [questionId = '', word = ''] = part.split('=');
    const answer = word === '' ? null : (word as Mds2Word);
    if (questionId === '') return [];
    return [{ id: part, disclosureId: 'd', position, questionId, question: null, answer, asWritten: word, note: null, pointer: '' }];
  });
const saidIn = (text: string) => new Map(answersOf(text).map((answer) => [answer.questionId, answer]));

const judged: readonly (readonly [asks: string, sheet: string, outcome: string, because: string])[] = [
  ['MLDP-2:no', 'MLDP-2=no', 'meets', 'as asked'],
  ['MLDP-2:no', 'MLDP-2=yes', 'meets_not', 'the other word'],
  ['MLDP-2:no', 'MLDP-2=not_applicable', 'meets_not', 'N/A is an answer of its own'],
  ['MLDP-2:no,not_applicable', 'MLDP-2=not_applicable', 'meets', 'any of the answers'],
  ['MLDP-2:no', 'MLDP-2=', 'cannot_tell not_answered', 'a blank is no "no"'],
  ['MLDP-2:no', 'RMOT-1=no', 'cannot_tell not_answered', 'the sheet lacks the question'],
  ['MLDP-2:no', 'MLDP-2=see_note', 'cannot_tell see_note', 'the note may say no'],
  ['MLDP-2:no', 'MLDP-2=other', 'cannot_tell free_text', 'the text may say no'],
  ['MLDP-2:blank', 'RMOT-1=no', 'meets', 'what nobody answered is asked for'],
  ['MLDP-2:see_note', 'MLDP-2=see_note', 'meets', 'notes are asked for'],
  ['CSUP-2.2,CSUP-3.2:yes', 'CSUP-2.2=no CSUP-3.2=yes', 'meets', 'any of the questions'],
  ['CSUP-2.2,CSUP-3.2:yes', 'CSUP-2.2=no CSUP-3.2=', 'cannot_tell not_answered', 'the open one may be the one'],
  ['MLDP-2:no;RMOT-1:yes', 'MLDP-2=no RMOT-1=yes', 'meets', 'all conditions'],
  ['MLDP-2:no;RMOT-1:yes', 'MLDP-2=yes RMOT-1=', 'meets_not', 'one that is not met decides'],
  ['MLDP-2:no;RMOT-1:yes', 'MLDP-2=no RMOT-1=', 'cannot_tell not_answered', 'the other one is open'],
];
it.each(judged)('%s of a sheet with %s: %s, %s', (asks, sheet, outcome) => {
  const { outcome: found, why } = judgeSheet(conditionsOf(asks), saidIn(sheet));
  expect([found, ...(why ? [why] : [])].join(' ')).toBe(outcome);
});

it.each([
  ['MLDP-2', 'MLDP-2', 'no answer'],
  ['MLDP-2:maybe', 'MLDP-2:maybe', 'no word of the form'],
  ['MLDP-2:no;;x:yes', 'x:yes', 'no question'],
  ['MLDP-2:no:yes', 'MLDP-2:no:yes', 'one colon too many'],
])('the condition %j cannot be read at %j: %s', (asks, wrong) => expect(readConditions(asks)).toEqual({ wrong }));

const sheet = (documentId: string, releaseId: string | null, form = 'mds2-2019', receivedAt = '2099-01-01'): StandingSheet => ({
  documentId,
  modelId: 'm',
  releaseId,
  softwareVersion: releaseId,
  form,
  receivedAt,
});
it.each<[string, StandingSheet[], string, string]>([
  ['its own', [sheet('all', null), sheet('own', '1.4'), sheet('other', '2.0')], 'own this_version', 'the nearest counts'],
  ['that of all versions', [sheet('other', '2.0'), sheet('all', null)], 'all every_version', 'no sheet of its own'],
  ['another', [sheet('old', '1.0', 'mds2-2019', '2098'), sheet('other', '2.0')], 'other other_version', 'the newest, as a hint'],
  ['none', [], 'none', 'there is no sheet'],
])('of a release %s speaks', (_whose, sheets, expected) => {
  const found = sheetForRelease(sheets, '1.4');
  expect(found ? `${found.sheet.documentId} ${found.fits}` : 'none').toBe(expected);
});

it.each<[string, StandingSheet | undefined, 'this_version' | 'other_version', string]>([
  ['no sheet', undefined, 'this_version', 'no_sheet'],
  ['a sheet of another version', sheet('a', '1.0'), 'other_version', 'other_version'],
  ['a form with other numbers', sheet('a', '1.0', 'mds2-2013'), 'this_version', 'other_form'],
])('from %s nothing can be told', (_what, found, fits, why) => {
  const judgement = judgeRelease(conditionsOf('MLDP-2:no'), found && { sheet: found, fits }, saidIn('MLDP-2=no'));
  expect(judgement).toEqual({ outcome: 'cannot_tell', why });
});

it.each<[string | null, string | null, boolean, string]>([
  ['2098-04-01', '2099-04-01', true, 'a day before'],
  ['令和8年4月1日', '2027年3月', true, 'days as Japan writes them'],
  ['2099-04-01', '2099-04-01', false, 'of the same day the later arrival counts'],
  [null, '2099-04-01', false, 'without a day the later arrival counts'],
  ['sometime', '2099-04-01', false, 'a day that cannot be read is none'],
])('a sheet of %s is older than one of %s: %s, %s', (arriving, standing, isOlder) =>
  expect(isOlderSheet(arriving, standing)).toBe(isOlder),
);

it.each<[string, ReturnType<typeof patchingOf>, string]>([
  ['CSUP-2.1=no CSUP-2.2=yes CSUP-8=no', { hospital: false, maker: true, remote: null, automatic: false }, 'as answered'],
  ['CSUP-2.1=yes CSUP-5.1=no', { hospital: true, maker: null, remote: null, automatic: null }, 'any yes is one'],
  ['CSUP-2.2=no CSUP-3.2=see_note', { hospital: null, maker: null, remote: null, automatic: null }, 'a note keeps it open'],
])('who patches, of %s: %j, %s', (answers, patching) => expect(patchingOf(answersOf(answers))).toEqual(patching));

it.each([
  ['M021', 'MPII-3:yes;TXCF-2:no', 'personal data sent without encryption'],
  ['M022', 'MPII-2:yes;STCF-1:no', 'personal data stored without encryption'],
  ['M023', 'AUDT-1:no', 'no audit log'],
  ['M024', 'MLDP-2:no', 'no protection against malware'],
  ['M025', 'PAUT-5,SGUD-3.1:no', 'passwords that cannot be changed, and so may be shared'],
  ['M030', 'DTBK-5:no', 'nothing to recover from'],
])('%s the fleet is asked with one click by %s: %s', (_duty, asks) => expect(fleetPresets.map((preset) => preset.asks)).toContain(asks));

it('M019 every question that is asked of the fleet or shown beside a finding is one of the form', () => {
  const asked = fleetPresets.flatMap(({ asks }) => conditionsOf(asks).flatMap(({ questions }) => questions));
  const shown = bearingTopics.flatMap(({ questions }) => questions);
  expect([...asked, ...shown].filter((id) => !mds2Question(id))).toEqual([]);
});

it('a misprint means nothing where two questions could be meant, or none', () => {
  expect([
    misprintedQuestion('SHAD-15'),
    misprintedQuestion('HSAD-3.1'),
    misprintedQuestion('SAHD-15'),
    misprintedQuestion('ZZZZ-1'),
  ]).toEqual(['SAHD-15', 'SAHD-3.1', undefined, undefined]);
});
