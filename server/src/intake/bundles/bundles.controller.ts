import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { CLOCK, type Clock } from '../../clock.js';
import { Allowed, Asker } from '../../http/access.decorators.js';
import { PageQuery } from '../../http/page.contract.js';
import type { Principal } from '../../http/principal.js';
import { languageOf, sentenceOf, type Language } from '../../http/sentences.js';
import { InboxService } from '../inbox/inbox.service.js';
import type { Bundle } from './bundle.js';
import { BundleExportService } from './bundle-export.service.js';
import { BundleFiles } from './bundle-file.store.js';
import { BundleImportService } from './bundle-import.service.js';
import { fingerprintOf, writtenKey, type BundleKey } from './bundle-key.js';
import { beginningOfDay, stateNow } from './carried-standing.js';
import { BundleKeysService } from './bundle-keys.service.js';
import {
  BundleFileName,
  BundleKeyPage,
  BundleKeyView,
  BundlePage,
  BundleReceiptView,
  BundleView,
  InboxView,
  NewBundle,
  TrustedKey,
} from './bundles.contract.js';
import { BundlesStore } from './bundles.store.js';

@ApiTags('sources')
@Controller('bundles')
export class BundlesController {
  constructor(
    private readonly importing: BundleImportService,
    private readonly exporting: BundleExportService,
    private readonly keys: BundleKeysService,
    private readonly files: BundleFiles,
    private readonly inbox: InboxService,
    private readonly store: BundlesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: BundlePage })
  async bundles(@Query({ schema: PageQuery }) { offset, limit }: PageQuery, @Headers('accept-language') accepted?: string) {
    const [bundles, total] = await this.store.bundles(offset, limit);
    return { total, items: bundles.map((bundle) => this.view(bundle, accepted)) };
  }

  /** The bytes as they are, and no form: a bundle has gigabytes, and is written to the disk while it comes. */
  @Post()
  @Allowed('administrator')
  @HttpCode(202)
  @ApiConsumes('application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ standardSchema: BundleView })
  async bring(
    @Req() request: Request,
    @Query({ schema: BundleFileName }) { fileName }: BundleFileName,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted?: string,
  ) {
    const path = await this.files.receive(request);
    const begun = await this.importing.begin(path, fileName, asker.name).catch(async (error: unknown) => {
      await this.files.remove(path);
      throw error;
    });
    void begun.ended.finally(() => this.files.remove(path));
    return this.view(begun.bundle, accepted);
  }

  @Post('exports')
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: BundleView })
  async order(
    @Body({ schema: NewBundle }) { since, afterLast }: NewBundle,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted?: string,
  ) {
    const from = since !== null ? beginningOfDay(since) : afterLast ? await this.exporting.afterLast() : null;
    return this.view(await this.exporting.order(from, null, asker.name), accepted);
  }

  @Get('exports/:id/content')
  @Allowed('administrator')
  @ApiOkResponse({ content: { 'application/gzip': { schema: { type: 'string', format: 'binary' } } } })
  async content(@Param('id') id: string, @Res() response: Response) {
    const bundle = await this.exporting.ordered(id);
    const { bytes } = await this.exporting.pack(bundle);
    response.set({
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="${bundle.fileName ?? 'bundle.tar.gz'}"`,
      'Cache-Control': 'private, no-store',
    });
    // An answer that breaks off is no whole file: whoever downloads it is told, and so is whoever takes it in.
    const problem = await pipeline(bytes, response).then(
      () => null,
      () => ({ code: 'bundle.not-sent-whole', params: {} }),
    );
    await this.exporting.ended(id, problem);
  }

  @Get('inbox')
  @Allowed('administrator')
  @ApiOkResponse({ standardSchema: InboxView })
  watched() {
    return this.inbox.standing();
  }

  @Get('keys')
  @Allowed('administrator', 'auditor')
  @ApiOkResponse({ standardSchema: BundleKeyPage })
  async trusted(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const [keys, own] = [await this.keys.others(), keyView(await this.keys.own())];
    const { name, key, fingerprint } = own;
    return { total: keys.length, items: keys.slice(offset, offset + limit).map(keyView), own: { name, key, fingerprint } };
  }

  @Post('keys')
  @Allowed('administrator')
  @ApiCreatedResponse({ standardSchema: BundleKeyView })
  async trust(@Body({ schema: TrustedKey }) { key, name }: TrustedKey, @Asker() asker: Principal) {
    return keyView(await this.keys.trust(key, name, asker.name));
  }

  @Delete('keys/:id')
  @Allowed('administrator')
  @HttpCode(204)
  withdraw(@Param('id') id: string, @Asker() asker: Principal) {
    return this.keys.withdraw(id, asker.name);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: BundleView })
  async bundle(@Param('id') id: string, @Headers('accept-language') accepted?: string) {
    return this.view(await this.importing.bundle(id), accepted);
  }

  /** For the machine that made the bundle: with it the next one joins this one. */
  @Get(':id/receipt')
  @ApiOkResponse({ standardSchema: BundleReceiptView })
  async receipt(@Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    response.set('Content-Disposition', 'attachment; filename="mimamori-bundle-receipt.json"');
    return this.importing.receipt(id);
  }

  private view(bundle: Bundle, accepted: string | undefined): BundleView {
    const language = languageOf(accepted);
    const { manifestId: _, keyId, leasedUntil: __, report, error, state: ___, ...rest } = bundle;
    return {
      ...rest,
      fingerprint: fingerprintOf(keyId),
      sources: [...bundle.sources],
      state: stateNow(bundle, this.clock.now()),
      report: report && { ...report, remarks: report.remarks.map((remark) => spoken(remark, language)) },
      error: error && { code: error.code, message: sentenceOf(language, error.code, error.params) },
    };
  }
}

function spoken({ params, ...remark }: NonNullable<Bundle['report']>['remarks'][number], language: Language) {
  return { ...remark, message: sentenceOf(language, remark.code, params) };
}

function keyView({ privateKey: _, publicKey, ...key }: BundleKey) {
  return { ...key, key: writtenKey(publicKey), fingerprint: fingerprintOf(key.id) };
}
