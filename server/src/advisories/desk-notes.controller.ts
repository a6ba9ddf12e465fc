import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import {
  AdvisoryCommentPage,
  AdvisoryCommentView,
  AdvisoryReadMarks,
  MarkedAdvisories,
  NewAdvisoryComment,
} from './desk-notes.contract.js';
import type { AdvisoryComment } from './desk-notes.js';
import { DeskNotesService } from './desk-notes.service.js';

/** Comments on documents and read marks (CSAF management system, requirements 4 and 5). */
@ApiTags('advisories')
@Controller('advisories')
export class DeskNotesController {
  constructor(private readonly notes: DeskNotesService) {}

  @Get(':id/comments')
  @ApiOkResponse({ standardSchema: AdvisoryCommentPage })
  async comments(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [comments, total] = await this.notes.comments(id, offset, limit);
    return { total, items: comments.map(viewOf) };
  }

  @Post(':id/comments')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: AdvisoryCommentView })
  async comment(@Param('id') id: string, @Body({ schema: NewAdvisoryComment }) { text }: NewAdvisoryComment, @Asker() asker: Principal) {
    return viewOf(await this.notes.comment(id, text, asker));
  }

  @Post('read-marks')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MarkedAdvisories })
  async mark(@Body({ schema: AdvisoryReadMarks }) asked: AdvisoryReadMarks, @Asker() asker: Principal) {
    return { marked: await this.notes.mark(asked, asker) };
  }
}

function viewOf({ id, text, at, by }: AdvisoryComment) {
  return { id, text, at, by };
}
