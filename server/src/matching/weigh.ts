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
/** The maker of the device before its letter as somebody here wrote it down, that before a coordinator, and that before anybody else. */
const AUTHORITY: Readonly<Record<Authority, number>> = { maker: 0, maker_by_letter: 1, coordinator: 2, other: 3 };
const AUTHORITIES = Object.keys(AUTHORITY).length;

/**
 * What all documents together say of one vulnerability on one device (matching.md 5.7). The first rank with a word of its own decides:
 * "affected", "not affected", "fixed", or that it is being investigated. Being merely outside of every range is no word:
 *
 * | ranks before it | the deciding rank | together |
 * |---|---|---|
 * | cannot tell | affected | affected |
 * | cannot tell | not affected, fixed | undetermined: the higher question stays open |
 * | outside of every range | affected | undetermined: the documents contradict |
 * | outside of every range | not affected, fixed | not_affected |
 *
 * Where no rank has a word of its own the first one decides, so that a lower one without versions adds nothing to a higher one with them.
 */
export function weigh(verdicts: readonly WeighedVerdict[]): Weighed | undefined {
  const ranks = rankOrder(verdicts);
  const [first] = ranks;
  if (!first) return undefined;
  const deciding = ranks.findIndex((rank) => rank.some(isWord));
  const found = together(ranks[deciding] ?? first, verdicts);
  const before = ranks.slice(0, Math.max(deciding, 0));
  const open = before.flatMap((rank) => rank.find(({ verdict }) => verdict === 'undetermined') ?? []);
  if (found.verdict === 'not_affected' && open[0])
    return { ...found, verdict: 'undetermined', via: open[0].via, doubt: open[0].doubt, statement: 'none' };
  if (found.verdict === 'affected' && before.some((rank) => rank.every(({ verdict }) => verdict === 'not_affected')))
    return { ...found, verdict: 'undetermined', doubt: 'documents_contradict', statement: 'none' };
  return found;
}

function rankOrder(verdicts: readonly WeighedVerdict[]): (readonly WeighedVerdict[])[] {
  const ranks = Map.groupBy(verdicts, ({ via, authority }) => SPECIFICITY[via] * AUTHORITIES + AUTHORITY[authority]);
  return [...ranks].sort(([one], [other]) => one - other).map(([, rank]) => rank);
}

function isWord({ verdict, statement }: WeighedVerdict): boolean {
  return verdict === 'affected' || statement === 'under_investigation' || (verdict === 'not_affected' && isExplicit(statement));
}

function isExplicit(statement: StatementStatus): boolean {
  return statement === 'not_affected' || statement === 'fixed';
}

function together(rank: readonly WeighedVerdict[], all: readonly WeighedVerdict[]): Weighed {
  const of = (verdict: VerdictKind) => rank.filter((each) => each.verdict === verdict);
  const [affected, cleared, open] = [of('affected'), of('not_affected'), of('undetermined')];
  const fingerprint = [...new Set(all.map((each) => `${each.advisoryId} ${each.fingerprint}`))].sort().join('\n');
  const shared = { fingerprint, fixAvailable: all.some((each) => each.fixAvailable) };
  // "Outside every range of this document" is no statement against another document's "affected"; an explicit word is.
  const saysCleared = cleared.filter(({ statement }) => isExplicit(statement));
  if (affected.length > 0 && saysCleared.length > 0)
    return { ...shared, verdict: 'undetermined', via: viaOf(rank), doubt: 'documents_contradict', statement: 'none' };
  if (affected.length > 0) return { ...shared, verdict: 'affected', via: viaOf(affected), doubt: null, statement: statementOf(affected) };
  if (open.length > 0) return { ...shared, verdict: 'undetermined', via: viaOf(open), doubt: doubtOf(open), statement: statementOf(open) };
  return { ...shared, verdict: 'not_affected', via: viaOf(cleared), doubt: null, statement: statementOf(cleared) };
}

/** A version that nobody wrote down stands for all: with it the other questions are looked at anew. Else the order must not decide. */
function doubtOf(open: readonly WeighedVerdict[]): string | null {
  const doubts = open.map(({ doubt }) => doubt ?? '').sort();
  return doubts.includes('version_unknown') ? 'version_unknown' : (doubts.find((doubt) => doubt !== '') ?? null);
}

function viaOf(verdicts: readonly WeighedVerdict[]): Via {
  return verdicts[0]?.via ?? 'product';
}

const TELLING: readonly StatementStatus[] = ['affected', 'under_investigation', 'fixed', 'not_affected'];

function statementOf(verdicts: readonly WeighedVerdict[]): StatementStatus {
  return TELLING.find((status) => verdicts.some(({ statement }) => statement === status)) ?? 'none';
}
