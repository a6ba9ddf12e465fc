import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../clock.js';
import { Allowed } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import { languageOf, sentenceOf, type Language } from '../http/sentences.js';
import type { Source } from './arrived.js';
import { CarriedSourcesService } from './bundles/carried-sources.service.js';
import { ChangedSource, NewSource, PollResult, SourcePage, SourceView } from './intake.contract.js';
import type { Polled } from './polling/poll-counts.js';
import { PollingService } from './polling/polling.service.js';
import { kindOfSource } from './source-formats.js';
import { SourcesService } from './sources.service.js';
import { SourcesStore } from './sources.store.js';
import { nextPollAt, quietSinceOf } from './source-standing.js';

/** Of each of the last polls; the answer to a poll tells all of them. */
const REMARKS_SHOWN = 20;

@ApiTags('sources')
@Controller('sources')
export class SourcesController {
  constructor(
    private readonly service: SourcesService,
    private readonly polling: PollingService,
    private readonly carried: CarriedSourcesService,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly store: SourcesStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: SourcePage })
  async sources(@Query({ schema: PageQuery }) { offset, limit }: PageQuery, @Headers('accept-language') accepted?: string) {
    const sources = await this.store.sources();
    const carried = await this.carried.standings();
    const items = await Promise.all(
      sources.slice(offset, offset + limit).map((source) => this.view(source, accepted, Promise.resolve(carried))),
    );
    return { total: sources.length, items };
  }

  @Post()
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: SourceView })
  async add(@Body({ schema: NewSource }) asked: NewSource, @Headers('accept-language') accepted?: string) {
    return this.view(await this.service.add(asked), accepted);
  }

  @Patch(':id')
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: SourceView })
  async change(
    @Param('id') id: string,
    @Body({ schema: ChangedSource }) change: ChangedSource,
    @Headers('accept-language') accepted?: string,
  ) {
    return this.view(await this.service.change(id, change), accepted);
  }

  @Delete(':id')
  @Allowed('administrator')
  @HttpCode(204)
  remove(@Param('id') id: string) {
    return this.service.remove(id);
  }

  @Post(':id/poll')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PollResult })
  async poll(@Param('id') id: string, @Headers('accept-language') accepted?: string) {
    const polled = await this.polling.poll(id);
    const language = languageOf(accepted);
    return {
      ...polled,
      remarks: polled.remarks.map((remark) => spoken(remark, language)),
    };
  }

  private async view(source: Source, accepted: string | undefined, standings = this.carried.standings()) {
    const language = languageOf(accepted);
    const polls = await this.store.polls(source.id);
    const shown = polls.map(({ at, ok, result }) => {
      const { new: fresh, revised, refused, remarks } = result as Polled;
      return { at, ok, new: fresh, revised, refused, remarks: remarks.slice(0, REMARKS_SHOWN).map((remark) => spoken(remark, language)) };
    });
    const { id, name, publisher, format, address, every, tlp, enabled, lastPolledAt, lastSuccessAt, failingSince, lastError } = source;
    const rest = {
      id,
      name,
      publisher,
      format,
      readAs: kindOfSource(source),
      address,
      every,
      tlp,
      enabled,
      hasCredentials: source.credentials !== null,
      lastPolledAt,
      lastSuccessAt,
    };
    const failed = (polls[0]?.result as Polled | undefined)?.problem;
    const params = failed?.code === lastError ? failed.params : {};
    const error = lastError === null ? null : sentenceOf(language, lastError, { address, ...params });
    const quietSince = quietSinceOf(source, await this.store.broughtAt(id), this.clock.now());
    return {
      ...rest,
      nextAt: nextPollAt(source),
      failing: failingSince !== null,
      failingSince,
      quietSince,
      carried: (await standings).get(id) ?? null,
      progress: this.polling.progressOf(id),
      lastError: error,
      polls: shown,
    };
  }
}

function spoken({ params, ...remark }: Polled['remarks'][number], language: Language) {
  return { ...remark, message: sentenceOf(language, remark.code, params) };
}
