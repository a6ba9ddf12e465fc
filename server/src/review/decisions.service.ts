import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { DevicesService } from '../inventory/devices.service.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { isMakers } from '../matching/authority.js';
import type { Finding, FindingEvent } from '../matching/finding.js';
import { FindingsStore } from '../matching/findings.store.js';
import type { Decision } from './decision.js';
import { stateAfter } from './decision-effects.js';
import { decisionProblems, isOwnJudgement, type FindingToDecide } from './decision-rules.js';
import { DecisionsStore } from './decisions.store.js';
import type { NewDecision } from './review.contract.js';
import { openTransitions } from './transitions.js';

/** What people decide about findings: kept apart from what matching found, undone as a whole, never overwritten. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly findings: FindingsStore,
    private readonly decisions: DecisionsStore,
    private readonly devices: DevicesStore,
    private readonly changing: DevicesService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async decide(asked: NewDecision, asker: Principal): Promise<{ decided: number; undo: string }> {
    return this.transactions.run(async (manager) => {
      await this.findings.claim(manager);
      const ids = [...new Set(asked.findings)];
      const found = await this.findings.findings(ids, manager);
      const versions = await this.versions(found);
      const statements = await this.makerStatements(found);
      const problems = decisionProblems(
        asked,
        found.map(({ id, deviceId }) => ({ id, deviceId, makerStatement: statements.get(id) ?? null })),
        this.clock.today(),
      );
      if (problems.length > 0) throw new Refusal(422, problems[0]?.code ?? 'decision.refused', problems[0]?.params ?? {}, problems);
      this.checkTransitions(asked, found, asker);
      const batchId = randomUUID();
      const made = found.map((finding) =>
        this.decisionOf(
          asked,
          finding,
          { makerStatement: statements.get(finding.id) ?? null, softwareVersion: versions.get(finding.deviceId) ?? null },
          batchId,
          asker,
        ),
      );
      await this.decisions.add(manager, made);
      await this.findings.save(
        manager,
        found.map((finding, index) => decidedFinding(finding, made[index], this.clock.today())),
        made.map((decision) => eventOf(decision, 'decided')),
      );
      // The device now runs another version: the ledger is told, and matching judges it anew.
      if (asked.status === 'fixed')
        for (const [deviceId, version] of Object.entries(asked.newVersions ?? {}))
          await this.changing.change(deviceId, { softwareVersion: version }, asker);
      return { decided: made.length, undo: batchId };
    });
  }

  /** Takes back everything that was decided in one act; what the findings stood at before is put back. */
  async undo(batchId: string, asker: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.findings.claim(manager);
      const batch = await this.decisions.batch(manager, batchId);
      if (batch.length === 0) throw notFound('decision');
      const found = new Map(
        (
          await this.findings.findings(
            batch.map(({ findingId }) => findingId),
            manager,
          )
        ).map((finding) => [finding.id, finding]),
      );
      const restored = batch.flatMap((decision): Finding[] => {
        const finding = found.get(decision.findingId);
        if (finding?.decisionId !== decision.id) return [];
        const { state, remediationState, decisionId } = decision.basis;
        const isClosed = finding.state === 'closed';
        return [
          {
            ...finding,
            state: isClosed ? 'closed' : (state as Finding['state']),
            remediationState: remediationState as Finding['remediationState'],
            decisionId,
          },
        ];
      });
      if (restored.length < batch.length) throw new Refusal(409, 'decision.decided-again-since');
      await this.decisions.markUndone(manager, batchId, this.clock.now());
      await this.findings.save(
        manager,
        restored,
        batch.map((decision) => ({ ...eventOf(decision, 'undone'), at: this.clock.now(), by: asker.name })),
      );
      await this.putBackVersions(batch, found, asker);
    });
  }

  /** Only where the device still has the version that the decision wrote down: what somebody said of it since counts. */
  private async putBackVersions(batch: readonly Decision[], found: ReadonlyMap<string, Finding>, asker: Principal): Promise<void> {
    const fixed = batch.filter(({ status }) => status === 'fixed');
    const byDevice = new Map(fixed.map((decision) => [found.get(decision.findingId)?.deviceId ?? '', decision]));
    for (const { id, softwareVersion, removedAt } of await this.devices.devices([...byDevice.keys()])) {
      const decision = byDevice.get(id);
      if (decision && removedAt === null && softwareVersion === decision.newVersion)
        await this.changing.change(id, { softwareVersion: decision.basis.softwareVersion }, asker);
    }
  }

  private checkTransitions(asked: NewDecision, found: readonly Finding[], asker: Principal): void {
    const closed = found.find(({ state }) => state === 'closed');
    if (closed) throw new Refusal(409, 'decision.finding-closed', { vulnerability: closed.vulnerability });
    const refused = found.find(({ state }) => !openTransitions(state, asker.role).includes(asked.status));
    if (refused) throw new Refusal(403, 'decision.role-not-allowed', { status: asked.status, role: asker.role });
  }

  private decisionOf(
    asked: NewDecision,
    finding: Finding,
    { makerStatement, softwareVersion }: { makerStatement: string | null; softwareVersion: string | null },
    batchId: string,
    asker: Principal,
  ): Decision {
    return {
      id: randomUUID(),
      batchId,
      findingId: finding.id,
      status: asked.status,
      justification: asked.justification ?? null,
      ownJudgement: isOwnJudgement(asked.status, { makerStatement }),
      comment: asked.comment ?? null,
      until: asked.until ?? null,
      fixedOn: asked.fixedOn ?? null,
      fixedBy: asked.fixedBy ?? null,
      newVersion: asked.newVersions?.[finding.deviceId] ?? null,
      at: this.clock.now(),
      by: asker.name,
      basis: {
        verdict: finding.verdict,
        fingerprint: finding.fingerprint,
        state: finding.state,
        remediationState: finding.remediationState,
        decisionId: finding.decisionId,
        knownExploited: finding.knownExploited,
        softwareVersion,
      },
      undoneAt: null,
    };
  }

  private async versions(found: readonly Finding[]): Promise<Map<string, string | null>> {
    const devices = await this.devices.devices([...new Set(found.map(({ deviceId }) => deviceId))]);
    return new Map(devices.map(({ id, softwareVersion }) => [id, softwareVersion]));
  }

  /** The maker's own word on each finding, where it said one. */
  private async makerStatements(found: readonly Finding[]): Promise<Map<string, FindingToDecide['makerStatement']>> {
    const devices = new Map(
      (await this.devices.devices([...new Set(found.map(({ deviceId }) => deviceId))])).map((device) => [device.id, device]),
    );
    const verdicts = await this.findings.verdictsFor(
      [...devices.values()].map(({ releaseId }) => releaseId),
      found.map(({ vulnerability }) => vulnerability),
    );
    return new Map(
      found.map((finding) => {
        const releaseId = devices.get(finding.deviceId)?.releaseId;
        const word = verdicts.find(
          (verdict) =>
            verdict.releaseId === releaseId &&
            verdict.vulnerability === finding.vulnerability &&
            isMakers(verdict.authority) &&
            verdict.statement !== 'none',
        );
        return [finding.id, word?.statement ?? null];
      }),
    );
  }
}

function decidedFinding(finding: Finding, decision: Decision | undefined, today: string): Finding {
  if (!decision) return finding;
  const { state, remediationState } = stateAfter({ status: decision.status, until: decision.until, at: decision.at, stale: false }, today);
  return { ...finding, state, remediationState, decisionId: decision.id };
}

function eventOf(decision: Decision, kind: 'decided' | 'undone'): FindingEvent {
  return {
    id: randomUUID(),
    findingId: decision.findingId,
    at: decision.at,
    by: decision.by,
    kind,
    from: null,
    to: decision.status,
    cause: kind,
    decisionId: decision.id,
  };
}
