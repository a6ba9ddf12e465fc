import type { Advisory } from '#feeds/advisory.js';
import type { Device } from '../inventory/device.js';
import type { Register } from '../inventory/register.js';
import type { Finding, KeptVerdict } from '../matching/finding.js';
import type { FindingView } from '../matching/matching.contract.js';
import type { Decision } from './decision.js';
import { isStale } from './decision-effects.js';
import type { DecisionView } from './review.contract.js';

export interface TellingDocument {
  readonly id: string;
  readonly publisher: string;
  readonly trackingId: string;
  readonly advisory: Advisory;
}

/** A finding with everything that explains it. `verdicts` are those of its release and vulnerability. */
export function viewOfFinding(
  finding: Finding,
  device: Device,
  { models, manufacturers }: Register,
  verdicts: readonly KeptVerdict[],
  documents: ReadonlyMap<string, TellingDocument>,
  decision: Decision | undefined,
): FindingView {
  const model = models.get(device.modelId);
  const told = verdicts.flatMap(({ advisoryId }) => documents.get(advisoryId) ?? []);
  const maker = verdicts.find(({ authority, statement }) => authority === 'maker' && statement !== 'none');
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
    component: null,
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
    because: decidingFirst(finding, verdicts).flatMap(({ because }) => [...because]),
    remediations: remediationsOf(finding, told),
    state: finding.state,
    remediationState: finding.remediationState,
    decision: decision ? viewOfDecision(decision, finding) : null,
    openedAt: finding.openedAt,
    changedAt: finding.changedAt,
  };
}

/** The verdict that made the finding what it is stands first; others stay visible behind it. */
function decidingFirst(finding: Finding, verdicts: readonly KeptVerdict[]): KeptVerdict[] {
  return [...verdicts].sort((one, other) => Number(other.verdict === finding.verdict) - Number(one.verdict === finding.verdict));
}

function aliasesOf({ vulnerability }: Finding, told: readonly TellingDocument[]): string[] {
  const statements = told.flatMap(({ advisory }) => advisory.vulnerabilities.filter(({ id }) => id === vulnerability));
  return [...new Set(statements.flatMap(({ otherIds }) => otherIds.map(({ id }) => id)))].filter((id) => id !== vulnerability);
}

function remediationsOf({ vulnerability }: Finding, told: readonly TellingDocument[]): FindingView['remediations'] {
  const all = told.flatMap(({ advisory, publisher }) =>
    advisory.vulnerabilities
      .filter(({ id }) => id === vulnerability)
      .flatMap(({ remediations }) => remediations.map(({ category, details, url }) => ({ category, details, url, publisher }))),
  );
  return [...new Map(all.map((remediation) => [`${remediation.category} ${remediation.details}`, remediation])).values()];
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
