import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../../http/access.decorators.js';
import { MadeId, PageQuery } from '../../http/page.contract.js';
import type { Principal } from '../../http/principal.js';
import { DatesViewService } from './dates-view.service.js';
import {
  DeviceDates,
  LifecycleExportQuery,
  NewMapping,
  NewStatement,
  NewTelling,
  OpenStatementQuery,
  StatementPage,
  TermPage,
} from './dates.contract.js';
import { LifecycleDatesService } from './lifecycle-dates.service.js';
import { vocabularyTerms } from './vocabularies.facts.js';

/** Dates with their provenance, and what published words mean for the hospital. */
@ApiTags('lifecycle')
@Controller('lifecycle')
export class DatesController {
  constructor(
    private readonly dates: LifecycleDatesService,
    private readonly views: DatesViewService,
  ) {}

  @Get('devices/:id/dates')
  @ApiOkResponse({ standardSchema: DeviceDates })
  ofDevice(@Param('id') id: string) {
    return this.views.ofDevice(id);
  }

  @Get('devices/:id/dates/export')
  async exported(@Param('id') id: string, @Query({ schema: LifecycleExportQuery }) query: LifecycleExportQuery, @Res() response: Response) {
    const document = await this.views.exported(id, query.format);
    response.set({ 'Content-Type': 'application/json', 'Content-Disposition': `attachment; filename="mimamori-${query.format}.json"` });
    response.send(`${JSON.stringify(document, null, 2)}\n`);
  }

  @Get('statements')
  @ApiOkResponse({ standardSchema: StatementPage })
  open(@Query({ schema: OpenStatementQuery }) { offset, limit }: PageQuery) {
    return this.views.open(offset, limit);
  }

  @Post('statements')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async state(@Body({ schema: NewStatement }) asked: NewStatement, @Asker() asker: Principal) {
    return { id: await this.dates.state(asked, asker) };
  }

  @Post('statements/:id/mappings')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  map(@Param('id') id: string, @Body({ schema: NewMapping }) asked: NewMapping, @Asker() asker: Principal) {
    return this.dates.map(id, asked, asker);
  }

  @Post('tellings')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async tell(@Body({ schema: NewTelling }) asked: NewTelling, @Asker() asker: Principal) {
    return { id: await this.dates.tell(asked, asker) };
  }

  @Get('vocabularies')
  @ApiOkResponse({ standardSchema: TermPage })
  vocabularies() {
    return { total: vocabularyTerms.length, items: vocabularyTerms };
  }
}
