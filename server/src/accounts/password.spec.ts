import { hashPassword, isPassword } from './password.js';

describe('A password', () => {
  it('is kept as an Argon2id hash with a salt of its own, never as text', async () => {
    const [one, other] = await Promise.all([hashPassword('Tsuyoi-aikotoba-1'), hashPassword('Tsuyoi-aikotoba-1')]);
    expect(one).toMatch(/^argon2id\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain('Tsuyoi');
  });

  // RFC 9106, clause 3: the same inputs give the same tag for ever; a changed cost would lock everybody out.
  it('stays known over versions of the program', async () => {
    const keptLongAgo = 'argon2id$AAECAwQFBgcICQoLDA0ODw$KoRJEn8K2Ww_eueYsiuQklfGR85txjc0QjPRweOC95s';
    expect(await isPassword('Tsuyoi-aikotoba-1', keptLongAgo)).toBe(true);
  });

  it.each<[typed: string, isSame: boolean, why: string]>([
    ['Pass-ワード-１２３', true, 'as it was set'],
    ['Pass-ﾜｰﾄﾞ-123', true, 'half-width katakana and digits: another input method (NFKC)'],
    ['Ｐａｓｓ-ワード-123', true, 'full-width letters'],
    ['Pass-ワート\u3099-123', true, 'the voiced mark typed apart'],
    ['pass-ワード-123', false, 'capitals count'],
    ['Pass-ワード-123 ', false, 'a space at the end counts'],
    ['Pass-ワード-124', false, 'another digit'],
    ['', false, 'nothing'],
  ])('%j is the same: %j (%s)', async (typed, isSame) => {
    expect(await isPassword(typed, await hashPassword('Pass-ワード-１２３'))).toBe(isSame);
  });

  it.each<[stored: string, why: string]>([
    ['', 'nothing stored'],
    ['argon2id$', 'no salt and no hash'],
    ['argon2id$AAECAwQFBgcICQoLDA0ODw$', 'no hash'],
    ['argon2id$AAECAwQFBgcICQoLDA0ODw$AAAA', 'a hash cut short'],
    ['bcrypt$AAECAwQFBgcICQoLDA0ODw$AAAA', 'a scheme that is not known'],
  ])('meets nothing where the stored text is %j (%s)', async (stored) => {
    expect(await isPassword('', stored)).toBe(false);
  });
});
