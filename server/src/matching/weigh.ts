import type { Authority, KeptVerdict, StatementStatus, VerdictKind, Via } from './finding.js';

export type WeighedVerdict = Pick<
  KeptVerdict,
  'advisoryId' | 'deviceId' | 'verdict' | 'via' | 'doubt' | 'authority' | 'statement' | 'fingerprint' | 'fixAvailable'
>;

export interface Weighed {
  readonly verdict: VerdictKind;
  readonly via: Via;
  readonly doubt: string | null;
  readonly statement: StatementStatus;
  readonly fingerprint: string;
  readonly fixAvailable: boolean;
}

/** More specific first: a statement about serial numbers before one about the product, and that before inference from a component. */
const SPECIFICITY: Readonly<Record<Via, number>> = { serial: 0, product: 1, component: 2 };
/** The maker of the device before a coordinator, and that before anybody else. */
const AUTHORITY: Readonly<Record<Authority, number>> = { maker: 0, coordinator: 1, other: 2 };

/**
 * What all documents together say of one vulnerability on one device (matching.md 5.7). The first rank that says something definite, or that
 * it is being investigated, decides; within a rank, contradiction is a doubt for a person. Ranks that cannot tell leave it to the next one,
 * and what nobody could tell stays undetermined.
 */
export function weigh(verdicts: readonly WeighedVerdict[]): Weighed | undefined {
  const ranks = new Map<number, WeighedVerdict[]>();
  for (const verdict of verdicts) {
    const rank = SPECIFICITY[verdict.via] * 3 + AUTHORITY[verdict.authority];
    ranks.set(rank, [...(ranks.get(rank) ?? []), verdict]);
  }
  const ordered = [...ranks].sort(([one], [other]) => one - other).map(([, each]) => each);
  const deciding = ordered.find((rank) => rank.some(isDefinite)) ?? ordered[0];
  return deciding && together(deciding, verdicts);
}

function isDefinite({ verdict, statement }: WeighedVerdict): boolean {
  return verdict !== 'undetermined' || statement === 'under_investigation';
}

function together(rank: readonly WeighedVerdict[], all: readonly WeighedVerdict[]): Weighed {
  const of = (verdict: VerdictKind) => rank.filter((each) => each.verdict === verdict);
  const [affected, cleared, open] = [of('affected'), of('not_affected'), of('undetermined')];
  const fingerprint = [...new Set(all.map((each) => `${each.advisoryId} ${each.fingerprint}`))].sort().join('\n');
  const shared = { fingerprint, fixAvailable: all.some((each) => each.fixAvailable) };
  // "Outside every range of this document" is no statement against another document's "affected"; an explicit word is.
  const saysCleared = cleared.filter(({ statement }) => statement === 'not_affected' || statement === 'fixed');
  if (affected.length > 0 && saysCleared.length > 0)
    return { ...shared, verdict: 'undetermined', via: viaOf(rank), doubt: 'documents_contradict', statement: 'none' };
  if (affected.length > 0) return { ...shared, verdict: 'affected', via: viaOf(affected), doubt: null, statement: statementOf(affected) };
  if (open.length > 0)
    return { ...shared, verdict: 'undetermined', via: viaOf(open), doubt: open[0]?.doubt ?? null, statement: statementOf(open) };
  return { ...shared, verdict: 'not_affected', via: viaOf(cleared), doubt: null, statement: statementOf(cleared) };
}

function viaOf(verdicts: readonly WeighedVerdict[]): Via {
  return verdicts[0]?.via ?? 'product';
}

function statementOf(verdicts: readonly WeighedVerdict[]): StatementStatus {
  return verdicts.find(({ statement }) => statement !== 'none')?.statement ?? 'none';
}
