import type { SourceView } from '../api/types-of-sources';

export type SourceState = 'fine' | 'failing' | 'disabled' | 'never' | 'carried' | 'stale';

/** How a source stands, the worst first. */
export function stateOfSource(source: SourceView): SourceState {
  if (!source.enabled && source.carried?.isStale) return 'stale';
  if (!source.enabled) return source.carried?.isExpected ? 'carried' : 'disabled';
  if (source.failing) return 'failing';
  return source.lastSuccessAt === null ? 'never' : 'fine';
}

/** Until when a source is known: what bundles said of one that is not read here. */
export function knownUntil({ enabled, lastSuccessAt, carried }: SourceView): string | null {
  return enabled || carried === null ? lastSuccessAt : carried.asOf;
}

const shownPolls = 30;

/** What the newest poll had to remark; nothing when none was made yet. */
export function lastRemarks({ polls }: SourceView): SourceView['polls'][number]['remarks'] {
  const [newest] = [...polls].sort((a, b) => b.at.localeCompare(a.at));
  return newest?.remarks ?? [];
}

/** A stroke for each of the last polls, oldest first: how high by what came, and whether it failed. */
export interface PollStroke {
  readonly x: number;
  readonly height: number;
  readonly isFailed: boolean;
}

export function pollStrokes(source: SourceView): readonly PollStroke[] {
  const polls = [...source.polls].sort((a, b) => a.at.localeCompare(b.at)).slice(-shownPolls);
  const most = Math.max(1, ...polls.map((poll) => poll.new + poll.revised));
  return polls.map((poll, index) => ({
    x: (shownPolls - polls.length + index) * 4,
    height: poll.ok ? 4 + Math.round(((poll.new + poll.revised) / most) * 12) : 16,
    isFailed: !poll.ok,
  }));
}
