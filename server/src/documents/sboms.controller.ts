import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf, sentenceOf } from '../http/sentences.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { KeptDocument } from './document.js';
import type { Component } from './sbom/sbom.js';
import { SbomView, type SbomComponentView, type SbomVersionView } from './sboms.contract.js';
import { SbomsService } from './sboms.service.js';

/** An SBOM with all its components, as it came. */
@ApiTags('documents')
@Controller('documents')
export class SbomsController {
  constructor(
    private readonly sboms: SbomsService,
    private readonly devices: DevicesStore,
  ) {}

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
      others: (await this.sboms.versions(document.modelId)).filter((other) => other.id !== id).map(versionView),
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
