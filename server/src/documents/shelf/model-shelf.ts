import { daysBetween } from '#feeds/vocabulary/day.js';
import type { KeptDocument } from '../document.js';
import { checklist, lifecycleRuleFrom, type ChecklistItem, type ItemId } from './checklist.facts.js';
import type { Milestone, ShelfState, StatedState } from './shelf-state.js';

/** A model with what is known of it, all of one day. */
export interface ShelvedModel {
  readonly saleStartYear: number | null;
  /** The first of its devices in use that reaches it; null when no date is known. */
  readonly eol: string | null;
  readonly eos: string | null;
  /** Releases with devices in use. */
  readonly releases: readonly { readonly id: string; readonly softwareVersion: string | null }[];
  /** In the order in which they were said. */
  readonly stated: readonly StatedState[];
  /** Not replaced by a newer one. */
  readonly documents: readonly ShelvedDocument[];
}

export type ShelvedDocument = Pick<
  KeptDocument,
  'id' | 'kind' | 'releaseId' | 'certainty' | 'fileName' | 'documentVersion' | 'receivedAt' | 'by'
>;

/** How a row of the checklist stands for a model, and for an SBOM for one of its releases. */
export interface ShelfRow {
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly releaseId: string | null;
  readonly softwareVersion: string | null;
  readonly state: ShelfState;
  readonly reason: string | null;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly fileName: string | null;
  readonly link: string | null;
  readonly documentVersion: string | null;
  readonly foundIn: StatedState['foundIn'];
  readonly dueOn: string | null;
  /** An answer was asked for until a day that is over. */
  readonly isLate: boolean;
  /** What can be answered to a maker that gives no SBOM; null for all else. */
  readonly hint: SbomHint | null;
  /** Null where nobody has said anything. */
  readonly at: string | null;
  readonly by: string | null;
}

export type SbomHint = 'can_be_made' | 'ask_design_date' | 'ask_gap_analysis';

/** A year before EOL or EOS its documents are asked for: the hospital needs the time for replacement (Q&A Q10). */
const AHEAD_DAYS = 365;
const DOCUMENT_OF: Readonly<Partial<Record<ItemId, KeptDocument['kind']>>> = { D16: 'sbom', D17: 'mds2' };

/** Every row that is asked of the maker today, in the order of the checklist. */
export function shelfOf(model: ShelvedModel, today: string): ShelfRow[] {
  return checklist.flatMap((item) =>
    milestonesOf(item, model, today).flatMap((milestone) => {
      const releases = item.item === 'D16' && model.releases.length > 0 ? model.releases : [null];
      return releases.map((release) => rowOf(item.item, milestone, release, model, today));
    }),
  );
}

function milestonesOf({ at }: ChecklistItem, { eol, eos }: ShelvedModel, today: string): Milestone[] {
  const isNear = (day: string | null) => day !== null && daysBetween(today, day) <= AHEAD_DAYS;
  return ['release', ...(at.eol && isNear(eol) ? ['eol' as const] : []), ...(at.eos && isNear(eos) ? ['eos' as const] : [])];
}

function rowOf(
  item: ItemId,
  milestone: Milestone,
  release: ShelvedModel['releases'][number] | null,
  model: ShelvedModel,
  today: string,
): ShelfRow {
  const place = { item, milestone, releaseId: release?.id ?? null, softwareVersion: release?.softwareVersion ?? null };
  const said = model.stated.findLast(
    (each) => each.item === item && each.milestone === milestone && (each.releaseId === null || each.releaseId === place.releaseId),
  );
  const document = milestone === 'release' ? documentOf(item, place.releaseId, model.documents) : undefined;
  // A document that is there answers whatever was said of it.
  if (document && said?.state !== 'received') return { ...nothing, ...place, ...arrived(document) };
  if (!said) return { ...nothing, ...place };
  const { state, reason, note, documentId, link, documentVersion, foundIn, dueOn, at, by } = said;
  const fileName = model.documents.find(({ id }) => id === documentId)?.fileName ?? null;
  return {
    ...place,
    ...{ state, reason, note, documentId, fileName, link, documentVersion, foundIn, dueOn, at, by },
    isLate: state === 'requested' && dueOn !== null && dueOn < today,
    hint: item === 'D16' && state === 'not_given' ? sbomHint(reason, model.saleStartYear) : null,
  };
}

const nothing = {
  state: 'owed',
  reason: null,
  note: null,
  documentId: null,
  fileName: null,
  link: null,
  documentVersion: null,
  foundIn: null,
  dueOn: null,
  isLate: false,
  hint: null,
  at: null,
  by: null,
} as const;

function arrived({ id, fileName, documentVersion, receivedAt, by }: ShelvedDocument) {
  return { state: 'received' as const, documentId: id, fileName, documentVersion, at: receivedAt, by };
}

/** What the hospital typed itself is no document of the maker: it stays owed. */
function documentOf(item: ItemId, releaseId: string | null, documents: readonly ShelvedDocument[]): ShelvedDocument | undefined {
  const kind = DOCUMENT_OF[item];
  const fitting = documents.filter((document) => document.kind === kind && document.certainty === null);
  const ofRelease = item === 'D16' ? fitting.filter((document) => document.releaseId === releaseId) : fitting;
  return ofRelease.toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))[0];
}

/**
 * Q&A Q9: for what was designed since 2017-11-25 an SBOM can be made; of older products the gap to JIS T 2304 has been analysed. When it was
 * designed only the maker knows; what was on sale by then was designed before.
 */
export function sbomHint(reason: string | null, saleStartYear: number | null): SbomHint {
  const ruleYear = Number(lifecycleRuleFrom.slice(0, 4));
  if (saleStartYear !== null && saleStartYear <= ruleYear) return 'ask_gap_analysis';
  if (reason !== 'before_lifecycle_rule') return 'can_be_made';
  return saleStartYear === null ? 'ask_gap_analysis' : 'ask_design_date';
}
