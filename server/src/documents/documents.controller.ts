import { Body, Controller, Get, Headers, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { languageOf, sentenceOf, type Language } from '../http/sentences.js';
import { nameOfUpload, type UploadedFileParts } from '../http/uploaded-file.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { Register } from '../inventory/register.js';
import type { KeptDocument } from './document.js';
import { DocumentAbout, DocumentPage, DocumentQuery, DocumentView } from './documents.contract.js';
import { DocumentsService } from './documents.service.js';
import { LARGEST_UPLOAD } from './largest-upload.js';
import { DocumentsStore } from './documents.store.js';

/** SBOMs and what else a maker owes about a model. */
@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly store: DocumentsStore,
    private readonly devices: DevicesStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: DocumentPage })
  async page(
    @Query({ schema: DocumentQuery }) { device, offset, limit }: DocumentQuery,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    const [about] = device === undefined ? [] : await this.devices.devices([device]);
    const [documents, total] = await this.store.page(device === undefined ? undefined : (about?.modelId ?? ''), offset, limit);
    const register = await this.devices.register();
    return { total, items: documents.map((document) => viewOf(document, register, languageOf(accepted))) };
  }

  @Post()
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ standardSchema: DocumentView })
  async bring(
    @UploadedFile() file: UploadedFileParts | undefined,
    @Body({ schema: DocumentAbout }) about: DocumentAbout,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!file) throw new Refusal(400, 'document.empty');
    const origin = { kind: 'staff', by: asker.name } as const;
    const { document, isNew } = await this.documents.accept({ bytes: file.buffer, fileName: nameOfUpload(file), origin, about });
    response.status(isNew ? 201 : 200);
    return viewOf(document, await this.devices.register(), languageOf(accepted));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: DocumentView })
  async one(@Param('id') id: string, @Headers('accept-language') accepted: string | undefined) {
    return viewOf(await this.documents.document(id), await this.devices.register(), languageOf(accepted));
  }

  @Get(':id/content')
  async content(@Param('id') id: string, @Res() response: Response) {
    const { bytes, document } = await this.documents.content(id);
    // Never shown by the browser as a page of ours, whatever a maker wrote into it.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName ?? document.contentId.slice(0, 16))}`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }
}

function viewOf(document: KeptDocument, { models, manufacturers }: Register, language: Language): DocumentView {
  const { id, kind, format, softwareVersion, components, answers, fileName, receivedAt, by, replacedAt } = document;
  const { certainty, title, documentVersion } = document;
  const model = models.get(document.modelId);
  return {
    id,
    kind,
    format,
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion,
    components,
    answers,
    fileName,
    receivedAt,
    by,
    replacedAt,
    certainty,
    title,
    documentVersion,
    remarks: document.remarks.map(({ pointer, code, params }) => ({ pointer, code, message: sentenceOf(language, code, params ?? {}) })),
  };
}
