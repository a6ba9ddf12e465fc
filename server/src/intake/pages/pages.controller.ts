import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../../http/access.decorators.js';
import type { Principal } from '../../http/principal.js';
import { PageChangePage } from './pages.contract.js';
import { PagesService } from './pages.service.js';

/** Watched pages that changed. */
@ApiTags('sources')
@Controller('page-changes')
export class PagesController {
  constructor(private readonly pages: PagesService) {}

  @Get()
  @ApiOkResponse({ standardSchema: PageChangePage })
  async open() {
    const changes = await this.pages.openChanges();
    const items = changes.map(({ id, sourceId, seenAt, added, removed, source: { name, publisher, address } }) => ({
      ...{ id, sourceId, name, publisher, address, seenAt },
      added: [...added],
      removed: [...removed],
    }));
    return { total: items.length, items };
  }

  /** The page as it came. */
  @Get(':id/content')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(@Param('id') id: string, @Res() response: Response) {
    const bytes = await this.pages.content(id);
    // A page from elsewhere is handed out to be kept, never shown as a page of ours.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment; filename="page.html"',
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }

  /** Somebody has looked at it. */
  @Post(':id/settle')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  settle(@Param('id') id: string, @Asker() asker: Principal): Promise<void> {
    return this.pages.settle(id, asker);
  }
}
