import type { AnsweredSection, SheetChange, WordedAnswer } from '../api/types-of-disclosures';
import { asksOf, conditionsOf } from './conditions';
import { answered, emptyDraft, typedSheet, wordIn, writtenWord } from './draft';
import { additionOf, answerCounts, shownSections, type SheetFilter } from './sheet-rows';

const answer = (
  questionId: string,
  said: WordedAnswer['answer'],
  asWritten: string | null = null,
  note: string | null = null,
): WordedAnswer => ({
  questionId,
  answer: said,
  asWritten,
  note,
  question: null,
  pointer: '',
  en: `about ${questionId}`,
  ja: `要旨 ${questionId}`,
});
const sections: readonly AnsweredSection[] = [
  { section: 'MLDP', en: 'Malware', ja: 'マルウェア', answers: [answer('MLDP-2', 'no', 'No'), answer('MLDP-2.1', null)] },
  { section: 'RMOT', en: 'Remote', ja: '遠隔', answers: [answer('RMOT-1', 'yes', 'Yes, at night', '22時以降')] },
];
const change = (questionId: string, before: WordedAnswer | null, after: WordedAnswer | null): SheetChange => ({
  questionId,
  en: null,
  ja: null,
  before,
  after,
});
const everything = { text: '', answer: '', isOnlyChanges: false } as const;
const idsOf = (shown: ReturnType<typeof shownSections>) =>
  shown.map(({ id, answers }) => `${id}: ${answers.map((one) => one.questionId).join(' ')}`);

describe('a sheet by section', () => {
  it.each<[SheetFilter, readonly SheetChange[], readonly string[], string]>([
    [everything, [], ['MLDP: MLDP-2 MLDP-2.1', 'RMOT: RMOT-1'], 'all of it'],
    [{ ...everything, answer: 'blank' }, [], ['MLDP: MLDP-2.1'], 'what nobody answered'],
    [{ ...everything, text: 'ＲＭＯＴ' }, [], ['RMOT: RMOT-1'], 'a number, in full width too'],
    [{ ...everything, text: '22時' }, [], ['RMOT: RMOT-1'], 'a note'],
    [{ ...everything, isOnlyChanges: true }, [change('MLDP-2', null, answer('MLDP-2', 'no'))], ['MLDP: MLDP-2'], 'what differs'],
    [
      { ...everything, isOnlyChanges: true },
      [change('MLDP-5', answer('MLDP-5', 'yes'), null), change('ZZZZ-1', answer('ZZZZ-1', 'yes'), null)],
      ['MLDP: MLDP-5', ': ZZZZ-1'],
      'what the newer one dropped is not lost',
    ],
  ])('with %j and %j shows %j: %s', (filter, changes, expected) =>
    expect(idsOf(shownSections(sections, changes, filter, 'ja'))).toEqual(expected),
  );

  it('says how deep a question stands and what it is about in the language', () => {
    const [malware] = shownSections(sections, [], everything, 'en');
    expect([malware?.title, ...(malware?.answers ?? []).map(({ about, depth }) => `${about} ${depth}`)]).toEqual([
      'Malware',
      'about MLDP-2 0',
      'about MLDP-2.1 1',
    ]);
  });

  it('counts its answers', () =>
    expect(answerCounts(sections)).toEqual([
      ['yes', 1],
      ['no', 1],
      ['blank', 1],
    ]));

  it.each<[WordedAnswer['answer'], string | null, string | null, string]>([
    ['yes', 'Yes, at night', 'Yes, at night', 'more than the word'],
    ['yes', 'Ｙｅｓ', null, 'the word alone'],
    ['other', 'monthly', 'monthly', 'a text'],
    [null, null, null, 'nothing'],
  ])('beside %s of %j stands %j: %s', (said, asWritten, addition) => expect(additionOf({ answer: said, asWritten })).toBe(addition));
});

describe('conditions', () => {
  it('go into an address and come back', () => {
    const asks = 'MLDP-2:no;CSUP-2.2,CSUP-3.2:yes,not_applicable';
    expect(asksOf(conditionsOf(asks))).toBe(asks);
    expect(conditionsOf('')).toEqual([]);
  });
});

describe('a typed sheet', () => {
  const draft = { ...emptyDraft, manufacturer: ' 架空 ', model: 'A-1' };
  it('sends what was answered, in the words of its form', () => {
    const typed = { ...draft, answers: { 'MLDP-2': { answer: 'No', note: '' }, 'RMOT-1': { answer: '', note: '' } } };
    expect(answered(typed)).toBe(1);
    expect(typedSheet(typed)).toEqual({
      manufacturer: '架空',
      model: 'A-1',
      form: 'mds2-2019',
      answers: [{ questionId: 'MLDP-2', answer: 'No' }],
    });
  });

  it('of MDS has questions of its own', () => {
    const rows = [{ id: '1', question: '記録', answer: writtenWord('mds', 'yes'), note: '紙' }];
    expect(typedSheet({ ...draft, form: 'mds', rows }).answers).toEqual([
      { questionId: '1', question: '記録', answer: 'はい', note: '紙' },
    ]);
    expect(['Yes', 'はい', '対象外', 'maybe'].map(wordIn)).toEqual(['yes', 'yes', 'not_applicable', undefined]);
  });
});
