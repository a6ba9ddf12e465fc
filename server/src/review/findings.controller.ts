import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ExploitPredictionsStore } from '../advisories/exploit-predictions.store.js';
import { CLOCK, type Clock } from '../clock.js';
import { Allowed, Asker } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { Finding } from '../matching/finding.js';
import { FindingsStore } from '../matching/findings.store.js';
import { FindingPage, FindingQuery } from '../matching/matching.contract.js';
import { MatchingStore } from '../matching/matching.store.js';
import { VerdictsService } from '../matching/verdicts.service.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionsStore } from './decisions.store.js';
import { viewOfDecision, viewOfFinding } from './finding-view.js';
import { DecisionResult, HistoryPage, NewDecision } from './review.contract.js';

@ApiTags('findings')
@Controller('findings')
export class FindingsController {
  constructor(
    private readonly findings: FindingsStore,
    private readonly verdicts: VerdictsService,
    private readonly matching: MatchingStore,
    private readonly devices: DevicesStore,
    private readonly decisions: DecisionsStore,
    private readonly deciding: DecisionsService,
    private readonly predictions: ExploitPredictionsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: FindingPage })
  async page(@Query({ schema: FindingQuery }) query: FindingQuery) {
    const [findings, total] = await this.findings.page(query);
    return { total, items: await this.views(findings) };
  }

  @Post('decisions')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: DecisionResult })
  decide(@Body({ schema: NewDecision }) asked: NewDecision, @Asker() asker: Principal) {
    return this.deciding.decide(asked, asker);
  }

  @Delete('decisions/:batch')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  undo(@Param('batch') batch: string, @Asker() asker: Principal) {
    return this.deciding.undo(batch, asker);
  }

  @Get(':id/history')
  @ApiOkResponse({ standardSchema: HistoryPage })
  async history(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [[finding], [events, total]] = await Promise.all([this.findings.findings([id]), this.findings.history(id, offset, limit)]);
    const decisions = await this.decisions.decisions(events.flatMap(({ decisionId }) => (decisionId ? [decisionId] : [])));
    const items = events.map(({ at, by, kind, from, to, cause, decisionId }) => {
      const decision = decisions.get(decisionId ?? '');
      return { at, by, kind, from, to, cause, decision: decision && finding ? viewOfDecision(decision, finding) : null };
    });
    return { total, items };
  }

  private async views(findings: readonly Finding[]) {
    const devices = new Map(
      (await this.devices.devices([...new Set(findings.map(({ deviceId }) => deviceId))])).map((device) => [device.id, device]),
    );
    const [register, verdicts, decisions, predictions] = await Promise.all([
      this.devices.register(),
      this.verdicts.on(
        [...devices.values()].map(({ releaseId }) => releaseId),
        findings.map(({ vulnerability }) => vulnerability),
      ),
      this.decisions.decisions(findings.flatMap(({ decisionId }) => (decisionId ? [decisionId] : []))),
      this.predictions.of(findings.map(({ vulnerability }) => vulnerability)),
    ]);
    const told = await this.matching.advisories([...new Set(verdicts.map(({ advisoryId }) => advisoryId))]);
    const documents = new Map(
      told.map(({ known: { id, publisher, trackingId }, advisory }) => [id, { id, publisher, trackingId, advisory }]),
    );
    const byRelease = Map.groupBy(verdicts, ({ releaseId, vulnerability }) => `${releaseId} ${vulnerability}`);
    return findings.flatMap((finding) => {
      const device = devices.get(finding.deviceId);
      if (!device) return [];
      const own = (byRelease.get(`${device.releaseId} ${finding.vulnerability}`) ?? []).filter(
        ({ deviceId }) => deviceId === null || deviceId === device.id,
      );
      const decision = decisions.get(finding.decisionId ?? '');
      const prediction = predictions.get(finding.vulnerability);
      return [viewOfFinding(finding, { device, register, verdicts: own, documents, decision, prediction, today: this.clock.today() })];
    });
  }
}
