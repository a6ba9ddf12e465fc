import { languageOfCommand, readAsked } from './asked-command.js';

describe('what is written behind a command', () => {
  it('is words and options, in any order', () => {
    expect(readAsked(['add', '--role', 'viewer', 'hanako'], { role: { type: 'string' } })).toEqual({
      words: ['add', 'hanako'],
      options: { role: 'viewer' },
      help: false,
      language: undefined,
    });
  });

  it('asks for help and a language everywhere', () => {
    expect(readAsked(['-h', '--language=en'], {})).toMatchObject({ help: true, language: 'en' });
  });

  test.each([
    [['--rank', 'high'], '--rank', 'an option that nobody knows'],
    [['--role'], '--role', 'an option without its text'],
  ])('%j names %s: %s', (words, notUnderstood) => {
    expect(readAsked(words, { role: { type: 'string' } })).toEqual({ notUnderstood });
  });
});

describe('the language', () => {
  const facts: [asked: string | undefined, environment: Record<string, string>, language: string, reason: string][] = [
    [undefined, {}, 'ja', 'nothing says otherwise'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en', 'the surroundings speak English'],
    [undefined, { LANG: 'C.UTF-8' }, 'ja', 'C is no language'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja', 'LC_ALL outranks LANG'],
    [undefined, { LANG: 'de_DE.UTF-8' }, 'ja', 'what is not spoken here'],
    ['en', { LANG: 'ja_JP.UTF-8' }, 'en', 'what is asked for outranks the surroundings'],
    ['ja', { LANG: 'en_US.UTF-8' }, 'ja', 'what is asked for outranks the surroundings'],
  ];
  test.each(facts)('%s in %j: %s, since %s', (asked, environment, language) => {
    expect(languageOfCommand(asked, environment)).toBe(language);
  });
});
