import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../../http/access.decorators.js';
import { MadeId } from '../../http/page.contract.js';
import type { Principal } from '../../http/principal.js';
import { Refusal } from '../../http/refusal.js';
import {
  LegacyAnswers,
  LegacyProposal,
  LegacyState,
  NewControl,
  NewControlCheck,
  NewDetermination,
  ProposalQuery,
} from './determination.contract.js';
import { answersIn, DeterminationsService } from './determinations.service.js';

/** Legacy determinations (院内判定) and compensating controls (補完的対策). */
@ApiTags('lifecycle')
@Controller('lifecycle')
export class DeterminationsController {
  constructor(private readonly determinations: DeterminationsService) {}

  @Get('devices/:id/legacy')
  @ApiOkResponse({ standardSchema: LegacyState })
  ofDevice(@Param('id') id: string) {
    return this.determinations.ofDevice(id);
  }

  @Get('devices/:id/legacy/proposal')
  @ApiOkResponse({ standardSchema: LegacyProposal })
  proposed(@Param('id') id: string, @Query({ schema: ProposalQuery }) { answers }: ProposalQuery) {
    const read = LegacyAnswers.safeParse(answersIn(answers));
    if (!read.success) throw new Refusal(422, 'legacy.answers-not-understood');
    return this.determinations.proposed(id, read.data);
  }

  @Post('determinations')
  @Allowed('manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async determine(@Body({ schema: NewDetermination }) asked: NewDetermination, @Asker() asker: Principal) {
    return { id: await this.determinations.determine(asked, asker) };
  }

  @Post('controls')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async addControl(@Body({ schema: NewControl }) asked: NewControl, @Asker() asker: Principal) {
    return { id: await this.determinations.addControl(asked, asker) };
  }

  @Post('controls/:id/checks')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  check(@Param('id') id: string, @Body({ schema: NewControlCheck }) asked: NewControlCheck, @Asker() asker: Principal) {
    return this.determinations.check(id, asked, asker);
  }
}
