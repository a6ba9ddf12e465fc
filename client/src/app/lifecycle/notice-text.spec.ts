import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LifecycleNotice } from '../api/types-of-lifecycle';
import { en } from '../words/en';
import { ja } from '../words/ja';
import { clauseText, noticeText, placeOfNotice } from './notice-text';

const folder = join(process.cwd(), 'server/src/lifecycle/rules');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => ({ rule: name.replace('.ts', ''), text: readFileSync(join(folder, name), 'utf8') }));
const codes = sources.flatMap(({ text }) =>
  [...text.matchAll(/code: (?:isOver|isKnown|isToldLate|isSingle|[\w.]+ === '\w+')?[ ?]*'(\w+)'(?: : '(\w+)')?/g)].flatMap(
    ([, one, other]) => [one, other].flatMap((code) => (code === undefined ? [] : [code])),
  ),
);
const occasions = ['exploited_without_fix', 'makers_caution', 'no_security_documents'].map((occasion) => `legacy_${occasion}`);

describe('a notice of a rule', () => {
  it.each([...codes, ...occasions])('%s has its sentence in both languages, with the same places', (code) => {
    const placesOf = (sentence: string | undefined): readonly string[] => [...(sentence ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
    const [japanese, english] = [ja, en].map(({ life }) => (life.notices as Readonly<Record<string, string>>)[code]);
    expect([typeof japanese, typeof english]).toEqual(['string', 'string']);
    expect(placesOf(english)).toEqual(placesOf(japanese));
  });

  it('comes from every rule', () => expect(codes.length).toBeGreaterThanOrEqual(sources.length));

  it.each<[LifecycleNotice['code'], LifecycleNotice['params'], string, string]>([
    ['eol_passed_by_nobody', {}, '説明のない区分です（eol_passed_by_nobody）', 'a code without words is told'],
    [
      'still_supplied',
      { supplied: 'end_of_parts:2031-03-31 end_of_repair:2033-03-31' },
      'EOL後も次のものは提供されます：補修用部品の供給終了 2031-03-31、修理対応終了 2033-03-31',
      'what ends later, and when',
    ],
    ['not_owned_near_eos', { ownership: 'leased', eos: '2027-03-31' }, 'リースの機器のEOS（2027-03-31）', 'how the device is owned'],
  ])('%s with %j reads %j: %s', (code, params, sentence) => expect(noticeText({ code, params }, ja)).toContain(sentence));

  it('tells where its duty stands', () => {
    expect(clauseText(['A 6.6.1', 'B Q10'], ja)).toBe('手引書 6.6.1、質疑応答集 Q10');
    expect(clauseText(['B Q10'], en)).toBe('Q&A Q10');
  });

  it('leads to a place that its rule has, if to any', () =>
    expect([placeOfNotice('end-of-support-not-told'), placeOfNotice('still-supplied')]).toEqual(['letter', null]));
});
