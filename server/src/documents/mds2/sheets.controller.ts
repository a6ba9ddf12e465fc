import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../../http/access.decorators.js';
import type { Principal } from '../../http/principal.js';
import { Refusal } from '../../http/refusal.js';
import { languageOf, sentenceOf, type Language } from '../../http/sentences.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { DocumentsService } from '../documents.service.js';
import { DisclosuresService } from './disclosures.service.js';
import { DifferenceQuery, SheetDifference, SheetView, TypedSheet } from './mds2.contract.js';
import { DisclosuresStore } from './mds2.store.js';
import { answersBySection, answerView, sheetHead, wordsOf } from './sheet-view.js';
import { bytesOfTyped } from './typed-sheet.js';

/** MDS2 and MDS/SDS sheets of models, by section; typed ones; what differs between two. */
@ApiTags('documents')
@Controller('documents')
export class SheetsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly disclosures: DisclosuresService,
    private readonly store: DisclosuresStore,
    private readonly devices: DevicesStore,
  ) {}

  /** What came on paper or as a PDF, typed; kept as a document like one that came as a file. */
  @Post('mds2/sheets')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: SheetView })
  async type(
    @Body({ schema: TypedSheet }) typed: TypedSheet,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const bytes = bytesOfTyped(typed);
    if (!bytes) throw new Refusal(422, 'mds2.nothing-answered');
    const { manufacturer, model, softwareVersion } = typed;
    const about = { manufacturer, model, ...(softwareVersion !== undefined && { softwareVersion }) };
    const origin = { kind: 'staff', by: asker.name } as const;
    const { document, isNew } = await this.documents.accept({ bytes, fileName: null, origin, about });
    response.status(isNew ? 201 : 200);
    return this.view(document.id, languageOf(accepted));
  }

  @Get(':id/sheet')
  @ApiOkResponse({ standardSchema: SheetView })
  sheet(@Param('id') id: string, @Headers('accept-language') accepted: string | undefined) {
    return this.view(id, languageOf(accepted));
  }

  @Get(':id/sheet/difference')
  @ApiOkResponse({ standardSchema: SheetDifference })
  async difference(@Param('id') id: string, @Query({ schema: DifferenceQuery }) { from }: DifferenceQuery) {
    const changes = await this.disclosures.difference(from, id);
    return {
      items: changes.map(({ questionId, before, after }) => ({
        questionId,
        ...wordsOf(questionId),
        before: before && answerView(before),
        after: after && answerView(after),
      })),
    };
  }

  private async view(id: string, language: Language) {
    const sheet = await this.disclosures.sheet(id);
    const [{ models, manufacturers }, ofModel] = [await this.devices.register(), await this.store.ofModel(sheet.document.modelId)];
    const { document, disclosure, answers } = sheet;
    const model = models.get(document.modelId);
    const head = sheetHead(sheet);
    return {
      ...head,
      format: document.format,
      fileName: document.fileName,
      manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
      model: model?.name ?? '',
      statedManufacturer: disclosure.manufacturer,
      statedModel: disclosure.model,
      documentNumber: disclosure.documentNumber,
      sections: answersBySection(answers, disclosure.form),
      remarks: document.remarks.map(({ pointer, code, params }) => ({ pointer, code, message: sentenceOf(language, code, params ?? {}) })),
      others: ofModel.map(sheetHead).filter((other) => other.documentId !== id && other.kind === head.kind),
    };
  }
}
