import { chosenOf, filledIn, missingIn, valuesOf, type FormField } from './form-fields';

const fields: readonly FormField[] = [
  { name: 'who', label: '', kind: 'text', isRequired: true, start: '佐藤' },
  { name: 'when', label: '', kind: 'day', isRequired: true },
  { name: 'note', label: '', kind: 'lines' },
];

describe('a form', () => {
  it('starts with what is known, keeps what was typed, and forgets what it asks no more', () =>
    expect(valuesOf(fields, { when: '2026-04-01', gone: 'x' })).toEqual({ who: '佐藤', when: '2026-04-01', note: '' }));

  it('names what must be filled in, in its order', () =>
    expect(missingIn(fields, { who: ' ', when: '', note: '' })).toEqual(['who', 'when']));

  it('sends no blanks', () => expect(filledIn({ who: ' 佐藤 ', note: ' ' }, 'who', 'note')).toEqual({ who: '佐藤' }));

  it('chooses of its list alone', () => expect([chosenOf(['a', 'b'], 'b'), chosenOf(['a', 'b'], 'c')]).toEqual(['b', 'a']));
});
