import type { Verdict } from '../api/types-of-findings';
import { isNotMentionedAfterEos } from './marks';

const because = (...codes: readonly string[]) => codes.map((code) => ({ code, sought: '', found: '', pointer: null }));

describe('a verdict', () => {
  it.each<[Verdict, readonly string[], boolean, string]>([
    ['not_affected', ['version.not_mentioned_after_eos', 'version.older_than_listed'], true, 'nobody looked at it after EOS'],
    ['not_affected', ['version.older_than_listed'], false, 'still supported: what is not listed is not affected'],
    ['not_affected', ['status.known_not_affected'], false, 'the publisher says so'],
    ['affected', ['version.not_mentioned_after_eos'], false, 'another document has a word of its own'],
  ])('%s with %j is told as not mentioned: %s – %s', (verdict, codes, isSo) =>
    expect(isNotMentionedAfterEos(verdict, because(...codes))).toBe(isSo),
  );
});
