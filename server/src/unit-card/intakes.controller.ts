import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { ChangedIntake, IntakeList, IntakeView, NewIntake } from './intake.contract.js';
import { IntakesService } from './intakes.service.js';

/** 導入時の確認. */
@ApiTags('unit cards')
@Controller()
export class IntakesController {
  constructor(private readonly intakes: IntakesService) {}

  @Get('devices/:id/intakes')
  @ApiOkResponse({ standardSchema: IntakeList })
  async ofDevice(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const items = await this.intakes.ofDevice(id);
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  @Get('intakes/:id')
  @ApiOkResponse({ standardSchema: IntakeView })
  intake(@Param('id') id: string) {
    return this.intakes.intake(id);
  }

  @Post('intakes')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async add(@Body({ schema: NewIntake }) asked: NewIntake, @Asker() asker: Principal) {
    return { id: await this.intakes.add(asked, asker) };
  }

  @Patch('intakes/:id')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: IntakeView })
  change(@Param('id') id: string, @Body({ schema: ChangedIntake }) asked: ChangedIntake, @Asker() asker: Principal) {
    return this.intakes.change(id, asked, asker);
  }
}
