import { ja } from '../words/ja';
import { groupedFingerprint, markOfKey } from './key-words';

test('a fingerprint is shown in groups of four', () => {
  expect(groupedFingerprint('A8914CA2F111')).toBe('A891 4CA2 F111');
  expect(groupedFingerprint('A8914CA2F1')).toBe('A891 4CA2 F1');
});

test.each<[state: 'trusted' | 'waiting' | 'refused', listed: boolean, revoked: boolean, ended: boolean, word: string]>([
  ['trusted', true, false, false, '信頼'],
  ['waiting', true, false, false, '確認待ち'],
  ['refused', true, false, false, '信頼しない'],
  ['trusted', false, false, false, '提供者情報になし'],
  ['trusted', true, true, false, '失効'],
  ['trusted', true, false, true, '期限切れ'],
  ['waiting', true, false, true, '確認待ち'],
])('a key that is %s, listed %s, revoked %s, ended %s is shown as %s', (state, listed, revoked, ended, word) => {
  expect(markOfKey({ state, listed, revoked, ended }, ja.signatures)[2]).toBe(word);
});
