import { Controller, Get } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { ApiDocument } from './openapi.document.js';

@Controller()
export class OpenApiController {
  constructor(private readonly api: ApiDocument) {}

  @Get('openapi.json')
  @ApiExcludeEndpoint()
  document() {
    return this.api.current();
  }
}
