import { connectionWord, ownershipWord, stateWordOf } from './export-words.js';
import { connections, ownerships } from './inventory.contract.js';
import { connectionOf, isStillThere, ownershipOf } from './ledger/device-words.js';

describe('the words of an exported list come back as what they were', () => {
  test.each(ownerships.map((ownership) => [ownership, ownershipWord(ownership)] as const))('%s is %s', (ownership, word) => {
    expect(word === null ? 'unknown' : ownershipOf(word)).toBe(ownership);
  });
  test.each(connections.map((connection) => [connection, connectionWord(connection)] as const))('%s is %s', (connection, word) => {
    expect(word === null ? 'unknown' : connectionOf(word)).toBe(connection);
  });

  const states: [operatingState: string | null, active: boolean, word: string | null, reason: string][] = [
    ['稼働中', true, '稼働中', 'as written'],
    ['廃棄済み', false, '廃棄済み', 'as written'],
    [null, true, null, 'nothing is said'],
    ['点検準備', true, '点検準備', 'words that nobody understands'],
    [null, false, '廃棄等', 'gone by a day of disposal or by hand'],
    ['稼働中', false, '廃棄等', 'gone by hand, whatever the ledger says'],
    ['廃棄', true, '稼働中', 'in use again by hand'],
  ];
  test.each(states)('%s, in use %s: %s (%s)', (operatingState, active, word) => {
    expect(stateWordOf({ operatingState, active })).toBe(word);
    expect(word === null ? true : isStillThere(word) !== false).toBe(active);
  });
});
