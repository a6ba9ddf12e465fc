import type { Advisory } from '#feeds/advisory.js';
import { inOrderOfUse } from '#feeds/vocabulary/remediation-order.js';
import type { ExploitPrediction } from '../advisories/known-advisory.js';
import type { Device } from '../inventory/device.js';
import type { Register } from '../inventory/register.js';
import { isMakers } from '../matching/authority.js';
import type { Finding, KeptVerdict } from '../matching/finding.js';
import type { FindingView } from '../matching/matching.contract.js';
import type { Decision } from './decision.js';
import { isStale, stateAfter } from './decision-effects.js';
import { MOST_REASONS } from '../matching/judge-products.js';
import { reasonsOnDevice } from '../matching/older-than-listed.js';
import type { DecisionView } from './review.contract.js';

export interface TellingDocument {
  readonly id: string;
  readonly publisher: string;
  readonly trackingId: string;
  readonly advisory: Advisory;
}

/** What is known besides the finding itself. `verdicts` are those of its release and vulnerability. */
export interface FindingBackground {
  readonly device: Device;
  readonly register: Register;
  readonly verdicts: readonly KeptVerdict[];
  readonly documents: ReadonlyMap<string, TellingDocument>;
  readonly decision: Decision | undefined;
  readonly prediction: ExploitPrediction | undefined;
  /** The day in the hospital: what is held comes back by the passing of days. */
  readonly today: string;
}

/** A finding with everything that explains it. */
export function viewOfFinding(finding: Finding, background: FindingBackground): FindingView {
  const { device, register, verdicts, documents, decision, prediction, today } = background;
  const { models, manufacturers } = register;
  const model = models.get(device.modelId);
  const ordered = decidingFirst(finding, verdicts, documents);
  const told = [...new Set(ordered.flatMap(({ advisoryId }) => documents.get(advisoryId) ?? []))];
  const maker = ordered.find(({ authority, statement }) => isMakers(authority) && statement !== 'none');
  return {
    id: finding.id,
    deviceId: device.id,
    ledgerNumber: device.ledgerNumber,
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion: device.softwareVersion,
    department: device.department,
    place: device.place,
    vulnerability: finding.vulnerability,
    title: finding.title,
    aliases: aliasesOf(finding, told),
    verdict: finding.verdict,
    via: finding.via,
    component: finding.via === 'component' ? (ordered.find(({ component }) => component)?.component ?? null) : null,
    advisories: told.map(({ id, publisher, trackingId }) => ({ id, publisher, trackingId })),
    statement:
      maker && maker.statement !== 'none' ? { publisher: documents.get(maker.advisoryId)?.publisher ?? '', status: maker.statement } : null,
    severity: {
      score: finding.severityScore,
      version: finding.severityVersion,
      vector: finding.severityVector,
      band: finding.severityBand as FindingView['severity']['band'],
    },
    knownExploited: finding.knownExploited,
    exploitPrediction: prediction
      ? { probability: prediction.probability, percentile: prediction.percentile, scoredOn: prediction.scoredOn }
      : null,
    because: ordered.flatMap(({ because }) => reasonsOnDevice(because, device, today)),
    remediations: remediationsOf(finding, ordered, documents),
    ...standingOf(finding, decision, today),
    decision: decision ? viewOfDecision(decision, finding) : null,
    openedAt: finding.openedAt,
    changedAt: finding.changedAt,
  };
}

/** The verdict that made the finding what it is stands first; others stay visible behind it, in an order that matching again does not change. */
function decidingFirst(finding: Finding, verdicts: readonly KeptVerdict[], documents: FindingBackground['documents']): KeptVerdict[] {
  const rank = ({ verdict, via }: KeptVerdict) => 2 * Number(verdict === finding.verdict) + Number(via === finding.via);
  const nameOf = ({ advisoryId, via }: KeptVerdict) => `${documents.get(advisoryId)?.trackingId ?? ''} ${advisoryId} ${via}`;
  return [...verdicts].sort((one, other) => rank(other) - rank(one) || compareTexts(nameOf(one), nameOf(other)));
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function aliasesOf({ vulnerability }: Finding, told: readonly TellingDocument[]): string[] {
  const statements = told.flatMap(({ advisory }) => advisory.vulnerabilities.filter(({ id }) => id === vulnerability));
  return [...new Set(statements.flatMap(({ otherIds }) => otherIds.map(({ id }) => id)))].filter((id) => id !== vulnerability);
}

/** The stored state, save that a decision ends by the passing of days and by what it rested on, and no job has to have run for it. */
function standingOf(finding: Finding, decision: Decision | undefined, today: string): Pick<FindingView, 'state' | 'remediationState'> {
  const { state, remediationState } = finding;
  if (state === 'closed' || !decision) return { state, remediationState };
  const { status, until, at } = decision;
  return pick(stateAfter({ status, until, at, stale: isStale(decision, finding) }, today));
}

function pick({ state, remediationState }: Pick<FindingView, 'state' | 'remediationState'>) {
  return { state, remediationState };
}

/** What the documents advise for the products that were met; a remediation of another product would mislead. */
function remediationsOf(
  { vulnerability }: Finding,
  verdicts: readonly KeptVerdict[],
  documents: ReadonlyMap<string, TellingDocument>,
): FindingView['remediations'] {
  const all = verdicts.flatMap(({ advisoryId, because }) => {
    const document = documents.get(advisoryId);
    if (!document) return [];
    const met = new Set(because.map(({ pointer }) => pointer));
    const ids = new Set(document.advisory.products.filter(({ pointer }) => met.has(pointer)).map(({ id }) => id));
    const advised = document.advisory.vulnerabilities.filter(({ id }) => id === vulnerability).flatMap(({ remediations }) => remediations);
    const ours = advised.filter(({ productIds }) => productIds.length === 0 || productIds.some((id) => ids.has(id)));
    // The reasons are cut off where a document lists hundreds of versions: then all advice is better than too little.
    const shown = ours.length > 0 && because.length < MOST_REASONS ? ours : advised;
    return shown.map(({ category, details, url }) => ({ category, details, url, publisher: document.publisher }));
  });
  const distinct = new Map(all.map((remediation) => [`${remediation.category} ${remediation.details}`, remediation]));
  return [...inOrderOfUse([...distinct.values()])];
}

export function viewOfDecision(decision: Decision, finding: Finding): DecisionView {
  const { id, status, justification, ownJudgement, comment, until, fixedOn, fixedBy, newVersion, at, by } = decision;
  return {
    id,
    status,
    justification,
    ownJudgement,
    comment,
    until,
    fixedOn,
    fixedBy,
    newVersion,
    at,
    by,
    stale: isStale(decision, finding),
  };
}
