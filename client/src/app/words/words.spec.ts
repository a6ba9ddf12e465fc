import type { ClientProblem } from '../api/refused';
import { en } from './en';
import { ja } from './ja';
import { filled, spoken } from './spoken';
import { problemSentence, remarkSentence } from './words';

const problem = (part: Partial<ClientProblem>): ClientProblem => ({
  status: 422,
  code: 'a.code',
  message: null,
  params: {},
  details: [],
  retryAfter: null,
  ...part,
});

describe('words', () => {
  it('fills the places of a sentence and leaves a place without a value visible', () =>
    expect(filled('{a} of {b}', { a: 1 })).toBe('1 of {b}'));

  it('never says nothing for a code without words', () => {
    expect(spoken({}, 'new.code', ja.everywhere.unknownCode)).toBe('説明のない区分です（new.code）');
    expect(spoken({}, 'toString', (code) => code)).toBe('toString');
  });

  it.each([
    [problem({ code: 'accounts.not-signed-in' }), 'サインインしてください。', 'our own words'],
    [problem({ code: 'new.code', message: 'サーバーの文。' }), 'サーバーの文。', 'else the server’s sentence'],
    [problem({ code: 'new.code' }), '内容に誤りがあります。（new.code）', 'else the situation with the code'],
    [problem({ status: 418, code: 'new.code' }), '処理できませんでした（http.418）（new.code）', 'even where that is not known'],
    [
      problem({ status: 429, code: 'accounts.too-many-attempts', retryAfter: 45 }),
      'サインインの失敗が続いたため、45秒後にもう一度お試しください。',
      'with the seconds to wait',
    ],
  ])('says a problem: %#', (given, sentence) => expect(problemSentence(ja, given)).toBe(sentence));

  it.each([
    ['udi_check_digit', '', 'UDIのチェックディジットが合わない'],
    ['new_remark', 'サーバーの文', 'サーバーの文'],
    ['new_remark', 'new_remark', '説明のない区分です（new_remark）'],
  ])('says the remark %s', (code, message, sentence) => expect(remarkSentence(ja, code, message)).toBe(sentence));

  it('has words in both languages: none is empty, and no English sentence is Japanese', () => {
    const sentences = leavesOf(en);
    expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([]);
    expect(sentences.filter((sentence) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(sentence))).toEqual(['日本語']);
    expect(leavesOf(ja).filter((sentence) => sentence === '')).toEqual([]);
  });
});

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
