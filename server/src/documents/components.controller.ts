import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../http/page.contract.js';
import { ComponentPage } from './documents.contract.js';

@ApiTags('documents')
@Controller('components')
export class ComponentsController {
  /** Without SBOMs there are no components to list: the true answer of an inventory that keeps none. */
  @Get()
  @ApiOkResponse({ standardSchema: ComponentPage })
  components(@Query({ schema: PageQuery }) _page: PageQuery) {
    return { total: 0, items: [] };
  }
}
