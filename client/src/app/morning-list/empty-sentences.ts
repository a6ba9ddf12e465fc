import type { MorningList } from '../api/types-of-the-morning';
import { failingSentences, isAllFresh } from '../shell/freshness-sentences';
import type { Dictionary } from '../words/ja';
import type { ShownTab } from './morning-rows';

/**
 * What an empty list says. It says that all is well only when every source is fresh and nothing waits to be matched; else it says what may
 * be missing.
 */
export function emptySentences(
  list: MorningList,
  tab: ShownTab,
  words: Dictionary,
  now: string,
): { isWell: boolean; sentences: readonly string[] } {
  const { morning } = words;
  const isWell = isAllFresh(list.sources) && list.pending === 0;
  const isDecided = list.counts.act === 0 && list.counts.overdue === 0 && list.counts.confirm === 0 && list.counts.new === 0;
  const sentences = [
    isDecided && tab !== 'backlog' && tab !== 'lifecycle' ? morning.allDone : morning.nothing(morning.tabs[tab]),
    tab !== 'backlog' && list.counts.backlog > 0 ? morning.backlogWaits(list.counts.backlog) : '',
    freshness(list, words),
    ...failingSentences(list.sources, now, words),
    list.pending > 0 ? morning.pending(list.pending) : '',
  ];
  return { isWell, sentences: sentences.filter((sentence) => sentence !== '') };
}

function freshness({ sources }: MorningList, words: Dictionary): string {
  if (sources.total === 0) return words.morning.noSources;
  return isAllFresh(sources) ? words.morning.fresh(sources.total) : words.morning.notFresh(sources.fresh, sources.total);
}
