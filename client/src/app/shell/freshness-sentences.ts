import type { MorningSources } from '../api/types-of-the-morning';
import type { Dictionary } from '../words/ja';

const hour = 3_600_000;

/** One sentence for each source that does not answer, with the hours since it last did. */
export function failingSentences(sources: MorningSources, now: string, words: Dictionary): readonly string[] {
  return sources.failing.map((source) =>
    source.since === null
      ? words.frame.failingEver(source.name)
      : words.frame.failingFor(source.name, Math.max(0, Math.floor((Date.parse(now) - Date.parse(source.since)) / hour))),
  );
}

export function isAllFresh(sources: MorningSources): boolean {
  return sources.total > 0 && sources.fresh === sources.total && sources.failing.length === 0;
}
