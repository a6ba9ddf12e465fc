import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../clock.js';
import { Allowed, Asker } from '../../http/access.decorators.js';
import type { Principal } from '../../http/principal.js';
import { languageOf, sentenceOf, type Language } from '../../http/sentences.js';
import { SourcesService } from '../sources.service.js';
import { DecidedHeld, DecidedKey, HeldOutcome, SignaturesView } from './signatures.contract.js';
import { hasEnded } from './signature-check.js';
import { SignaturesService } from './signatures.service.js';
import { SignaturesStore } from './signatures.store.js';

@ApiTags('sources')
@Controller('sources/:id')
export class SignaturesController {
  constructor(
    private readonly service: SignaturesService,
    private readonly sources: SourcesService,
    private readonly store: SignaturesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('signatures')
  @ApiOkResponse({ standardSchema: SignaturesView })
  async signatures(@Param('id') id: string, @Headers('accept-language') accepted?: string) {
    await this.sources.source(id);
    return this.view(id, languageOf(accepted));
  }

  /** A key vouches for what is read from then on, so confirming one is for those who may add a source. */
  @Patch('keys/:fingerprint')
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: SignaturesView })
  async decideKey(
    @Param('id') id: string,
    @Param('fingerprint') fingerprint: string,
    @Body({ schema: DecidedKey }) { state }: z.infer<typeof DecidedKey>,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted?: string,
  ) {
    await this.sources.source(id);
    await this.service.decideKey(id, fingerprint, state, asker.name);
    return this.view(id, languageOf(accepted));
  }

  @Post('held')
  @Allowed('administrator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: HeldOutcome })
  async decideHeld(
    @Param('id') id: string,
    @Body({ schema: DecidedHeld }) { ids, take }: z.infer<typeof DecidedHeld>,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted?: string,
  ) {
    await this.sources.source(id);
    const language = languageOf(accepted);
    const { outcomes, dropped } = await this.service.decideHeld(id, ids, take, asker.name);
    const refused = outcomes.flatMap((outcome) => ('refused' in outcome ? [{ fileName: outcome.fileName, ...outcome.refused }] : []));
    return {
      taken: outcomes.length - refused.length,
      dropped,
      refused: refused.map(({ params, ...rest }) => ({ ...rest, message: sentenceOf(language, rest.code, params) })),
    };
  }

  @Get('held/:held/content')
  @Allowed('administrator')
  async content(@Param('id') id: string, @Param('held') held: string, @Res() response: Response) {
    const bytes = await this.service.heldContent(id, held);
    // Nobody vouches for it: it is a file to look at, and no page of ours.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${held.slice(0, 16)}.json"`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }

  private async view(id: string, language: Language) {
    const [keys, [held, total]] = await Promise.all([this.store.keysOf(id), this.store.waiting(id)]);
    return {
      keys: keys.map(({ id: _, sourceId: __, armored: ___, ...key }) => ({ ...key, ended: hasEnded(key, this.clock.now()) })),
      held: {
        total,
        items: held.map(({ id: heldId, fileName, address, code, params, heldAt }) => ({
          id: heldId,
          fileName,
          address,
          code,
          message: sentenceOf(language, code, { ...params, address }),
          heldAt,
        })),
      },
    };
  }
}
