import { Body, Controller, Get, Headers, HttpCode, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, ForPublishers } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { Refusal, type Params } from '../http/refusal.js';
import { languageOf, sentenceOf } from '../http/sentences.js';
import { nameOfUpload, type UploadedFileParts } from '../http/uploaded-file.js';
import { FeedService } from './feed.service.js';
import type { Forwarded } from './forwarded.js';
import { PageQuery } from '../http/page.contract.js';
import { FeedReceipt, FeedReceiptPage } from './intake.contract.js';
import { spokenReceipt } from './taken-in.js';

const LARGEST_UPLOAD = 500 * 1024 * 1024;
/** Forwarders send each of the five parts as a file or as a field; there is room for one that a later version adds. */
const MOST_PARTS = 10;

/** Where makers push their documents. */
@ApiTags('feed')
@Controller('feed')
@ForPublishers()
export class FeedController {
  constructor(private readonly feed: FeedService) {}

  /** A publisher sees what it pushed itself, and nothing of others. */
  @Get('receipts')
  @ApiOkResponse({ standardSchema: FeedReceiptPage })
  async receipts(
    @Query({ schema: PageQuery }) { offset, limit }: PageQuery,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    const { total, items } = await this.feed.receiptsOf(asker, offset, limit);
    const say = (code: string, params: Params) => sentenceOf(languageOf(accepted), code, params);
    return { total, items: items.map((receipt) => spokenReceipt(receipt, say)) };
  }

  @Post()
  @HttpCode(201)
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: LARGEST_UPLOAD, fieldSize: LARGEST_UPLOAD, files: MOST_PARTS } }))
  @ApiConsumes('application/json', 'application/xml', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: FeedReceipt })
  async push(
    @Body() body: unknown,
    @UploadedFiles() files: (UploadedFileParts & { readonly fieldname: string })[] | undefined,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    const form = Buffer.isBuffer(body) ? {} : ((body ?? {}) as Record<string, unknown>);
    // Forwarders of CSAF call it `advisory`; with `file` it is as in POST /documents.
    const file = files?.find(({ fieldname }) => fieldname === 'advisory' || fieldname === 'file');
    const stated = (field: string) => {
      const asFile = files?.find(({ fieldname }) => fieldname === field)?.buffer.toString('utf8');
      const value = asFile ?? form[field];
      return typeof value === 'string' && value.trim() !== '' ? value : null;
    };
    const text = stated('advisory');
    const bytes = Buffer.isBuffer(body) ? body : (file?.buffer ?? (text === null ? undefined : Buffer.from(text)));
    if (!bytes) throw new Refusal(400, 'document.empty');
    const forwarded: Forwarded = { validationStatus: stated('validation_status'), sha256: stated('hash-256'), sha512: stated('hash-512') };
    const product = { manufacturer: stated('manufacturer'), model: stated('model'), softwareVersion: stated('softwareVersion') };
    const pushed = { bytes, fileName: file ? nameOfUpload(file) : null, forwarded, stated: product };
    const receipt = await this.feed.push(pushed, asker);
    return spokenReceipt(receipt, (code, params) => sentenceOf(languageOf(accepted), code, params));
  }
}
