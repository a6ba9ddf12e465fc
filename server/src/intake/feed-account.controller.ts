import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PUSHES_A_MINUTE } from '../accounts/push-rate.js';
import { PublishersService } from '../accounts/publishers.service.js';
import { Asker, ForPublishers } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { FeedAccount } from './intake.contract.js';
import { PushedContentService } from './pushed-content.service.js';

/** What a maker's own page asks: who it is here, what it may send, and what it sent. Nothing of it tells what the hospital owns. */
@ApiTags('feed')
@Controller('feed')
@ForPublishers()
export class FeedAccountController {
  constructor(
    private readonly publishers: PublishersService,
    private readonly contents: PushedContentService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('account')
  @ApiOkResponse({ standardSchema: FeedAccount })
  async account(@Asker() asker: Principal): Promise<FeedAccount> {
    const { name, manufacturers, hidesMatches } = await this.publishers.publisher(asker.id);
    return {
      name,
      manufacturers: [...manufacturers],
      tellsMatches: !hidesMatches,
      takesDocuments: !hidesMatches,
      documentsAMinute: PUSHES_A_MINUTE,
      largestMiB: Math.floor(this.settings.largestDocument / 1024 / 1024),
    };
  }

  /** The bytes as the maker sent them. */
  @Get('receipts/:id/content')
  async content(@Param('id') id: string, @Asker() asker: Principal, @Res() response: Response) {
    const { bytes, fileName } = await this.contents.content(asker, id);
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }
}
