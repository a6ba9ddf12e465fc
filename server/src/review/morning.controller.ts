import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import { ExportFormat, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { sendTable, type TableColumn } from '../http/table-answer.js';
import type { MorningReview } from './decision.js';
import { DecisionsStore } from './decisions.store.js';
import { MorningService } from './morning.service.js';
import { MorningList, MorningQuery, NewReview, ReviewPage, ReviewView, type MorningItem } from './review.contract.js';

const EVERYTHING = 100_000;

const columns: readonly TableColumn<MorningItem>[] = [
  { heading: '種類', value: ({ kind }) => kind },
  { heading: '理由', value: ({ reason }) => reason },
  { heading: '脆弱性', value: ({ vulnerability, vulnerabilities }) => vulnerability ?? `${vulnerabilities}件` },
  { heading: '件名', value: ({ title }) => title },
  { heading: '判定', value: ({ verdict }) => verdict },
  { heading: '深刻度', value: ({ severity }) => severity?.score ?? null },
  { heading: '悪用確認', value: ({ knownExploited }) => (knownExploited ? 'あり' : '') },
  { heading: '製造販売業者', value: ({ manufacturer }) => manufacturer },
  { heading: '販売名', value: ({ model }) => model },
  { heading: 'ソフトウェアVer.', value: ({ softwareVersion }) => softwareVersion },
  { heading: '台数', value: ({ devices }) => devices },
  { heading: '部署', value: ({ departments }) => departments.map(({ name, devices }) => `${name} ${devices}`).join('、') },
  { heading: 'アドバイザリー', value: ({ advisories }) => advisories.map(({ trackingId }) => trackingId).join('、') },
  { heading: '期限', value: ({ dueOn }) => dueOn },
];

@ApiTags('morning list')
@Controller('morning-list')
export class MorningController {
  constructor(
    private readonly morning: MorningService,
    private readonly decisions: DecisionsStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MorningList })
  list(@Query({ schema: MorningQuery }) query: MorningQuery, @Asker() asker: Principal) {
    return this.morning.list(query, asker);
  }

  @Get('export')
  async export(
    @Query({ schema: MorningQuery }) query: MorningQuery,
    @Query({ schema: ExportFormat }) { format }: ExportFormat,
    @Asker() asker: Principal,
    @Res() response: Response,
  ) {
    const { items } = await this.morning.list({ ...query, offset: 0, limit: EVERYTHING }, asker);
    await sendTable(response, format, 'morning-list', columns, items);
  }

  @Post('reviews')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: ReviewView })
  async review(@Body({ schema: NewReview }) asked: NewReview, @Asker() asker: Principal) {
    return viewOf(await this.morning.review(asked, asker));
  }

  @Get('reviews')
  @ApiOkResponse({ standardSchema: ReviewPage })
  async reviews(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [reviews, total] = await this.decisions.reviews(offset, limit);
    return { total, items: reviews.map(viewOf) };
  }
}

function viewOf({ id, at, by, seen, open, sources }: MorningReview) {
  return { id, at, by, seen: seen.length, open, sourcesFresh: sources.filter(({ fresh }) => fresh).length, sourcesTotal: sources.length };
}
