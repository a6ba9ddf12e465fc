import type { DisclosureForm, SheetView, WordedAnswer } from '../api/types-of-disclosures';
import { draftOf, emptyDraft, isBegun, rowsWithoutNumber, typedSheet, type DraftRow } from './draft';
import { forgetDraft, keepDraft, keptDraft, otherDrafts } from './kept-draft';

const said = (questionId: string, answer: WordedAnswer['answer'], asWritten: string | null): WordedAnswer => ({
  questionId,
  answer,
  asWritten,
  note: null,
  question: null,
  pointer: '',
  en: null,
  ja: null,
});
const sheetOf = (form: DisclosureForm, ...answers: readonly WordedAnswer[]) =>
  ({
    form,
    manufacturer: '架空医療器',
    model: 'A-1',
    softwareVersion: null,
    documentNumber: null,
    sections: [{ section: 'X', en: null, ja: null, answers }],
  }) as unknown as SheetView;
const row = (id: string, question: string, answer: string, note = ''): DraftRow => ({ id, question, answer, note });

describe('a sheet typed anew from an older one', () => {
  it('sends nothing that stands in the head: a day that is left blank stays blank', () => {
    const old = sheetOf(
      'mds2-2019',
      said('DOC-1', 'other', '架空医療器'),
      said('DOC-4', 'other', 'D-7'),
      said('DOC-7', 'other', '2024-05-01'),
      said('MLDP-2', 'no', 'No'),
    );
    expect(typedSheet(draftOf(old))).toEqual({
      manufacturer: '架空医療器',
      model: 'A-1',
      form: 'mds2-2019',
      answers: [{ questionId: 'MLDP-2', answer: 'No' }],
    });
  });

  it.each<[DisclosureForm, WordedAnswer['answer'], string | null, string, string]>([
    ['mds2-2019', 'yes', 'YES', 'Yes', 'the word alone, as the form has it'],
    ['mds2-2019', 'yes', 'Yes, optional', 'Yes, optional', 'what stands beside the word'],
    ['mds', 'not_applicable', '該当なし', '対象外', 'another word for the same'],
    ['mds', 'other', '月1回', '月1回', 'a text'],
    ['mds', null, null, '', 'nothing'],
  ])('of %s keeps %s written %j as %j: %s', (form, answer, asWritten, kept) =>
    expect(draftOf(sheetOf(form, said('1', answer, asWritten))).answers['1']?.answer).toBe(kept),
  );
});

describe('rows of a form', () => {
  it.each<[DisclosureForm, readonly DraftRow[], readonly number[], string]>([
    ['mds', [row('1', '', 'はい'), row(' ', '', 'はい'), row('', '', '')], [1], 'an answer to no question'],
    ['mds', [row('', '記録', '')], [0], 'a question without its number'],
    ['mds', [row('', '', '', '紙')], [0], 'a note about nothing'],
    ['mds2-2019', [row('', '', 'Yes')], [], 'its questions are known'],
  ])('of %s %j lack their number at %j: %s', (form, rows, expected) =>
    expect(rowsWithoutNumber({ ...emptyDraft, form, rows })).toEqual(expected),
  );
});

describe('what was begun', () => {
  const pump = { ...emptyDraft, model: 'Pump A', answers: { 'MLDP-2': { answer: 'No', note: '' } } };
  const monitor = { ...emptyDraft, model: 'Monitor B', answers: { 'MLDP-2': { answer: 'Yes', note: '' } } };
  afterEach(() => sessionStorage.clear());

  it('is kept for what it was begun for, and comes into no other sheet', () => {
    keepDraft('model=Pump+A', pump);
    expect(keptDraft('model=Monitor+B')).toBeUndefined();
    keepDraft('model=Monitor+B', monitor);
    expect([keptDraft('model=Pump+A'), otherDrafts('model=Monitor+B')]).toEqual([pump, [{ about: 'model=Pump+A', draft: pump }]]);
    forgetDraft('model=Monitor+B');
    expect(otherDrafts('')).toEqual([{ about: 'model=Pump+A', draft: pump }]);
  });

  it('is kept no longer when nothing of it is left, and a head alone is no work to keep', () => {
    keepDraft('', pump);
    keepDraft('', { ...pump, answers: {} });
    expect([keptDraft(''), isBegun({ ...emptyDraft, model: 'A' })]).toEqual([undefined, false]);
  });
});
