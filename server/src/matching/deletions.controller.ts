import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AdvisoryDeletion } from '../advisories/deletion.js';
import { DeletionsStore } from '../advisories/deletions.store.js';
import { Allowed, Asker } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { notFound } from '../http/refusal.js';
import { AdvisoryDeletionDetail, AdvisoryDeletionPage, AdvisoryDeletionView, DeletingAdvisory } from './deletions.contract.js';
import { DeletionsService } from './deletions.service.js';

/** Deleting documents, and what stays of them (CSAF management system, requirement 3). */
@ApiTags('advisories')
@Controller('advisories')
export class DeletionsController {
  constructor(
    private readonly service: DeletionsService,
    private readonly deletions: DeletionsStore,
  ) {}

  @Get('deletions')
  @ApiOkResponse({ standardSchema: AdvisoryDeletionPage })
  async page(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [found, total] = await this.deletions.page(offset, limit);
    return { total, items: found.map(viewOf) };
  }

  @Get(':id/deletion')
  @ApiOkResponse({ standardSchema: AdvisoryDeletionDetail })
  async detail(@Param('id') advisoryId: string) {
    const deletion = await this.deletions.of(advisoryId);
    if (!deletion) throw notFound('advisory');
    return { ...viewOf(deletion), findings: await this.deletions.findingsOf(deletion.id) };
  }

  @Post(':id/deletion')
  @HttpCode(200)
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: AdvisoryDeletionView })
  async delete(@Param('id') id: string, @Body({ schema: DeletingAdvisory }) { reason }: DeletingAdvisory, @Asker() asker: Principal) {
    return viewOf(await this.service.delete(id, reason, asker));
  }
}

function viewOf({ identity: _identity, revisedAt: _revisedAt, revisions: _revisions, ...view }: AdvisoryDeletion) {
  return view;
}
