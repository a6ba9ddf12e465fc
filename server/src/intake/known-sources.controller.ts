import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../clock.js';
import { PageQuery } from '../http/page.contract.js';
import { languageOf } from '../http/sentences.js';
import { KnownSourcePage } from './known-sources.contract.js';
import { knownSourcesHere } from './known-sources.js';
import { SourcesStore } from './sources.store.js';

/** Who publishes for all, to be switched on with one press (POST /sources with what stands here). */
@ApiTags('sources')
@Controller('sources/known')
export class KnownSourcesController {
  constructor(
    private readonly store: SourcesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: KnownSourcePage })
  async known(@Query({ schema: PageQuery }) { offset, limit }: PageQuery, @Headers('accept-language') accepted?: string) {
    const inLanguage = languageOf(accepted) === 'en' ? 1 : 0;
    const known = knownSourcesHere(await this.store.sources(), this.clock.now());
    const items = known.slice(offset, offset + limit).map(({ id, group, publisher, address, format, readAs, every, source, ...said }) => {
      const spoken = { name: said.name[inLanguage], brings: said.brings[inLanguage], terms: said.terms?.[inLanguage] ?? null };
      return { id, group, publisher, address, format, readAs, every, source, ...spoken };
    });
    return { total: known.length, items };
  }
}
