import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { ChangedPublisher, MadeKey, NewPublisher, PublisherPage } from './publishers.contract.js';
import { PublishersService } from './publishers.service.js';
import { PublishersStore } from './publishers.store.js';

/** Makers that push, and their keys. */
@ApiTags('publishers')
@Controller('publishers')
export class PublishersController {
  constructor(
    private readonly publishers: PublishersService,
    private readonly store: PublishersStore,
  ) {}

  @Get()
  @Allowed('administrator', 'manager', 'auditor')
  @ApiOkResponse({ standardSchema: PublisherPage })
  async page(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [publishers, total] = await this.store.publishers(offset, limit);
    const keys = Map.groupBy(await this.store.keysOf(publishers.map(({ id }) => id)), ({ publisherId }) => publisherId);
    const items = publishers.map((publisher) => ({
      ...publisher,
      hidesMatches: publisher.hidesMatches ?? false,
      keys: (keys.get(publisher.id) ?? []).map(({ id, createdAt, lastUsedAt, revokedAt }) => ({ id, createdAt, lastUsedAt, revokedAt })),
    }));
    return { total, items };
  }

  @Post()
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async add(@Body({ schema: NewPublisher }) asked: NewPublisher, @Asker() asker: Principal) {
    const { id } = await this.publishers.add(asked, asker);
    return { id };
  }

  @Patch(':id')
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: MadeId })
  async change(@Param('id') id: string, @Body({ schema: ChangedPublisher }) change: ChangedPublisher) {
    await this.publishers.change(id, change);
    return { id };
  }

  @Post(':id/keys')
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: MadeKey })
  makeKey(@Param('id') id: string) {
    return this.publishers.makeKey(id);
  }

  @Delete(':id/keys/:key')
  @Allowed('administrator')
  @HttpCode(204)
  revokeKey(@Param('id') id: string, @Param('key') key: string) {
    return this.publishers.revokeKey(id, key);
  }
}
