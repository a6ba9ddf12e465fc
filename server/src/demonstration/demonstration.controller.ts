import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allowed } from '../http/access.decorators.js';
import { DemonstrationService } from './demonstration.service.js';

@ApiTags('demonstration')
@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly service: DemonstrationService) {}

  @Get()
  @ApiOkResponse({ standardSchema: z.object({ loaded: z.boolean(), devices: z.number().int(), advisories: z.number().int() }) })
  standing() {
    return this.service.standing();
  }

  @Delete()
  @Allowed('administrator')
  @HttpCode(204)
  remove() {
    return this.service.sendAway();
  }
}
