import { Controller, Get, Headers, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed } from '../http/access.decorators.js';
import { Refusal } from '../http/refusal.js';
import { languageOf, sentenceOf } from '../http/sentences.js';
import { nameOfUpload, type UploadedFileParts } from '../http/uploaded-file.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { KeptDocument } from './document.js';
import { DocumentReading } from './documents.contract.js';
import { LARGEST_UPLOAD } from './largest-upload.js';
import { answeredQuestions, kindOfForm } from './mds2/mds2.js';
import type { Component } from './sbom/sbom.js';
import { SbomView, type SbomComponentView, type SbomVersionView } from './sboms.contract.js';
import { TrialReadingService } from './trial-reading.service.js';
import { SbomsService } from './sboms.service.js';

/** An SBOM with all its components, as it came. */
@ApiTags('documents')
@Controller('documents')
export class SbomsController {
  constructor(
    private readonly sboms: SbomsService,
    private readonly trial: TrialReadingService,
    private readonly devices: DevicesStore,
  ) {}

  /** The file is read as if it were brought, and not kept. */
  @Post('readings')
  @HttpCode(200)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ standardSchema: DocumentReading })
  async read(@UploadedFile() file: UploadedFileParts | undefined, @Headers('accept-language') accepted: string | undefined) {
    if (!file) throw new Refusal(400, 'document.empty');
    const { sbom, sheets, named, proposed, remarks } = await this.trial.read(file.buffer, nameOfUpload(file));
    const [sheet] = sheets;
    return {
      kind: sheet ? kindOfForm(sheet.form) : ('sbom' as const),
      format: sbom?.format ?? sheet?.format ?? '',
      components: sbom?.components.length ?? 0,
      answers: sheet ? answeredQuestions(sheet) : 0,
      named,
      proposed,
      remarks: remarks.map(({ pointer, code, params }) => ({
        pointer,
        code,
        message: sentenceOf(languageOf(accepted), code, params ?? {}),
      })),
    };
  }

  @Get(':id/sbom')
  @ApiOkResponse({ standardSchema: SbomView })
  async sbom(@Param('id') id: string, @Headers('accept-language') accepted: string | undefined) {
    const { document, sbom } = await this.sboms.sbom(id);
    const { models, manufacturers } = await this.devices.register();
    const model = models.get(document.modelId);
    const { serialNumber, version, createdAt, isComplete, validUntil, describes } = sbom;
    const language = languageOf(accepted);
    return {
      ...versionView(document),
      modelId: document.modelId,
      manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
      model: model?.name ?? '',
      fileName: document.fileName,
      by: document.by,
      ...{ serialNumber, version, createdAt, isComplete, validUntil },
      describes: describes && { name: describes.name, version: describes.version, supplier: describes.supplier },
      remarks: document.remarks.map(({ pointer, code, params }) => ({ pointer, code, message: sentenceOf(language, code, params ?? {}) })),
      list: sbom.components.map(componentView),
      others: (await this.sboms.versions(document.modelId)).filter((other) => other.id !== document.id).map(versionView),
    };
  }
}

function versionView(document: KeptDocument): SbomVersionView {
  const { id, softwareVersion, format, components, receivedAt, replacedAt, certainty } = document;
  return { documentId: id, softwareVersion, format, components, receivedAt, replacedAt, certainty };
}

function componentView(component: Component): SbomComponentView {
  const { ref, parentRef, type, group, name, version, supplier, scope, validUntil, support = null, pointer } = component;
  const { purls, cpes, licences, hashes } = component;
  return {
    ...{ ref, parentRef, type, group, name, version, supplier, scope, validUntil, support, pointer },
    ...{ purls: [...purls], cpes: [...cpes], licences: [...licences], hashes: [...hashes] },
  };
}
