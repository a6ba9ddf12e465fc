import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import { ExportFormat, MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { sendTable } from '../http/table-answer.js';
import { planColumns } from './plan-columns.js';
import {
  AsOf,
  BudgetYears,
  ChangedPlan,
  ChangedRules,
  NewPart,
  PlanDetail,
  PlanHistoryPage,
  PlanPage,
  PlanQuery,
  PlanView,
  RulesView,
} from './replacement-plan.contract.js';
import { ReplacementPlansService } from './replacement-plans.service.js';
import { ReplacementPlansStore } from './replacement-plans.store.js';

/** 機器更新計画. */
@ApiTags('replacement plans')
@Controller()
export class ReplacementPlansController {
  constructor(
    private readonly plans: ReplacementPlansService,
    private readonly store: ReplacementPlansStore,
  ) {}

  @Get('replacement-plans')
  @ApiOkResponse({ standardSchema: PlanPage })
  page(@Query({ schema: PlanQuery }) query: PlanQuery) {
    return this.plans.page(query);
  }

  @Get('replacement-plans/years')
  @ApiOkResponse({ standardSchema: BudgetYears })
  years(@Query({ schema: AsOf }) { asOf }: AsOf) {
    return this.plans.years(asOf);
  }

  @Get('replacement-plans/export')
  async export(
    @Query({ schema: PlanQuery }) query: PlanQuery,
    @Query({ schema: ExportFormat }) { format }: ExportFormat,
    @Res() response: Response,
  ) {
    const items = await this.plans.list(query);
    const name = query.fiscalYear === undefined ? 'replacement-plans' : `replacement-plans-${query.fiscalYear}`;
    await sendTable(response, format, name, planColumns, items);
  }

  @Post('replacement-plans')
  @Allowed('engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async addPart(@Body({ schema: NewPart }) asked: NewPart, @Asker() asker: Principal) {
    return { id: await this.plans.addPart(asked, asker) };
  }

  @Get('replacement-plans/:id')
  @ApiOkResponse({ standardSchema: PlanDetail })
  detail(@Param('id') id: string, @Query({ schema: AsOf }) { asOf }: AsOf) {
    return this.plans.detail(id, asOf);
  }

  @Get('replacement-plans/:id/history')
  @ApiOkResponse({ standardSchema: PlanHistoryPage })
  async history(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [items, total] = await this.store.history(id, offset, limit);
    return { total, items: items.map(({ at, by, revision, changes }) => ({ at, by, revision, changes })) };
  }

  @Patch('replacement-plans/:id')
  @Allowed('engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: PlanView })
  change(@Param('id') id: string, @Body({ schema: ChangedPlan }) change: ChangedPlan, @Asker() asker: Principal) {
    return this.plans.change(id, change, asker);
  }

  @Delete('replacement-plans/:id')
  @Allowed('engineer', 'manager', 'administrator')
  @HttpCode(204)
  joinPart(@Param('id') id: string, @Asker() asker: Principal) {
    return this.plans.joinPart(id, asker);
  }

  @Get('planning-rules')
  @ApiOkResponse({ standardSchema: RulesView })
  rules() {
    return this.plans.rules();
  }

  @Patch('planning-rules')
  @Allowed('manager', 'administrator')
  @ApiOkResponse({ standardSchema: RulesView })
  changeRules(@Body({ schema: ChangedRules }) change: ChangedRules, @Asker() asker: Principal) {
    return this.plans.changeRules(change, asker);
  }
}
