import { Controller, Get } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { currentApiDocument } from './openapi.document.js';

@Controller()
export class OpenApiController {
  @Get('openapi.json')
  @ApiExcludeEndpoint()
  document() {
    return currentApiDocument();
  }
}
