import { objectionsToToken, objectionsToUser } from './new-account';
import { returnAddress } from './must-be-signed-in';

describe('returnAddress', () => {
  it.each<[string | undefined, string, string]>([
    ['/devices?q=1', '/devices?q=1', 'within the application'],
    [undefined, '/morning-list', 'none given'],
    ['//evil.example', '/morning-list', 'another site'],
    ['/\\evil.example', '/morning-list', 'what browsers take for another site'],
    ['https://evil.example', '/morning-list', 'another site'],
    ['/sign-in?return=/x', '/morning-list', 'round and round'],
  ])('%s leads to %s: %s', (given, address) => expect(returnAddress(given)).toBe(address));
});

describe('a new account', () => {
  const user = { username: 'me.hanako', displayName: '臨床 花子', role: 'engineer', password: 'a long sentence' } as const;
  it.each([
    [{}, []],
    [{ username: '花子' }, ['username']],
    [{ username: '' }, ['username']],
    [{ displayName: ' ' }, ['displayName']],
    [{ password: 'elevenchars' }, ['password']],
  ])('with %j is objected to by %j', (part, objections) => expect(objectionsToUser({ ...user, ...part })).toEqual(objections));

  it.each([
    ['2026-11-23', []],
    ['2026-11-22', ['expiresOn']],
  ])('a token valid until %s is objected to by %j', (expiresOn, objections) =>
    expect(objectionsToToken({ name: 'x', role: 'viewer', expiresOn }, '2026-11-22')).toEqual(objections),
  );
});
