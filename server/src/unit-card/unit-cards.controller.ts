import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { CardView, ChangePage, ChangedCard, ConnectionPage, EndedConnection, NewConnection } from './unit-card.contract.js';
import { UnitCardsService } from './unit-cards.service.js';
import { UnitCardsStore } from './unit-cards.store.js';

/** 機器カルテ. */
@ApiTags('unit cards')
@Controller()
export class UnitCardsController {
  constructor(
    private readonly cards: UnitCardsService,
    private readonly store: UnitCardsStore,
  ) {}

  @Get('devices/:id/unit-card')
  @ApiOkResponse({ standardSchema: CardView })
  card(@Param('id') id: string) {
    return this.cards.of(id);
  }

  @Patch('devices/:id/unit-card')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: CardView })
  change(@Param('id') id: string, @Body({ schema: ChangedCard }) change: ChangedCard, @Asker() asker: Principal) {
    return this.cards.change(id, change, asker);
  }

  @Get('devices/:id/unit-card/history')
  @ApiOkResponse({ standardSchema: ChangePage })
  async history(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [items, total] = await this.store.history(id, offset, limit);
    return { total, items: items.map(({ at, by, revision, changes }) => ({ at, by, revision, changes })) };
  }

  @Get('devices/:id/maintenance-connections')
  @ApiOkResponse({ standardSchema: ConnectionPage })
  async connections(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [items, total] = await this.store.connections(id, offset, limit);
    return { total, items: items.map(({ deviceId: _, ...connection }) => connection) };
  }

  @Post('devices/:id/maintenance-connections')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async connect(@Param('id') id: string, @Body({ schema: NewConnection }) asked: NewConnection, @Asker() asker: Principal) {
    return { id: await this.cards.connect(id, asked, asker) };
  }

  @Post('maintenance-connections/:id/end')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  disconnect(@Param('id') id: string, @Body({ schema: EndedConnection }) asked: EndedConnection, @Asker() asker: Principal) {
    return this.cards.disconnect(id, asked, asker);
  }
}
