import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { MatchingRun, StartedRun } from './matching.contract.js';
import { RunsService } from './runs.service.js';

/** Matching that a person asks for; it never waits behind what runs by itself (CSAF 2.1, asset matching system). */
@ApiTags('matching')
@Controller('matching/runs')
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  @Post()
  @HttpCode(202)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiAcceptedResponse({ standardSchema: StartedRun })
  run(@Body({ schema: MatchingRun }) asked: MatchingRun, @Asker() asker: Principal) {
    return this.runs.run(asked, asker);
  }
}
