import { ja } from '../words/ja';
import { keptOrigin, offeredOrigin } from './conflict-origin';

const telling = { when: (instant: string) => `［${instant}］`, ledger: (name: string) => (name === 'main' ? '主台帳' : name) };

describe('where the two values of a conflict come from', () => {
  it.each([
    ['hand: 管理 者 2026-11-26T01:55:47.987Z', '手入力（管理 者）［2026-11-26T01:55:47.987Z］'],
    ['ledger: 臨床 2026-11-26T01:55:47.987Z', '台帳（臨床）［2026-11-26T01:55:47.987Z］'],
    ['something else', 'something else'],
  ])('the kept one, %s, reads %s', (text, told) => expect(keptOrigin(text, ja, telling)).toBe(told));

  it.each([
    ['main 2', '台帳「主台帳」2行目'],
    ['放射線 2026 17', '台帳「放射線 2026」17行目'],
    ['main', 'main'],
  ])('the offered one, %s, reads %s', (text, told) => expect(offeredOrigin(text, ja, telling)).toBe(told));
});
