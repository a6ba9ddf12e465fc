import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { ConfirmationPreview, ConfirmedName, UnconfirmedNamePage } from './matching.contract.js';
import { NamesService } from './names.service.js';

@ApiTags('names to confirm')
@Controller('product-names')
export class NamesController {
  constructor(private readonly names: NamesService) {}

  @Get('unconfirmed')
  @ApiOkResponse({ standardSchema: UnconfirmedNamePage })
  unconfirmed(@Query({ schema: PageQuery }) { offset, limit }: PageQuery, @Query('q') q?: string) {
    return this.names.unconfirmed(q, offset, limit);
  }

  @Post()
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async confirm(@Body({ schema: ConfirmedName }) asked: ConfirmedName, @Asker() asker: Principal) {
    return { id: await this.names.confirm(asked, asker) };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ConfirmationPreview })
  preview(@Body({ schema: ConfirmedName }) asked: ConfirmedName) {
    return this.names.preview(asked);
  }
}
