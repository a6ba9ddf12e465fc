import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { PageQuery } from '../http/page.contract.js';
import { Refusal } from '../http/refusal.js';
import { nameOfUpload, type UploadedFileParts } from '../http/uploaded-file.js';
import { languageOf, sentenceOf, type Language } from '../http/sentences.js';
import { DevicesService } from './devices.service.js';
import { DevicesStore } from './devices.store.js';
import { ImportService } from './import.service.js';
import type { ImportReport, ReportedRow } from './import-report.js';
import {
  ConflictDecision,
  ConflictPage,
  ImportPage,
  ImportQuery,
  ImportResult,
  ImportView,
  ManufacturerPage,
  MeetingDecision,
  MeetingPage,
  ModelPage,
} from './inventory.contract.js';
import { InventoryStore } from './inventory.store.js';
import { OpenQuestionsStore } from './open-questions.store.js';
import { searchable } from './search-text.js';

const LARGEST_LEDGER = 50 * 1024 * 1024;
/** A file that is a little too large is read to its end, so that its sender gets the answer and no reset connection. */
const ROOM_TO_ANSWER = 16 * 1024 * 1024;

@ApiTags('inventory')
@Controller()
export class InventoryController {
  constructor(
    private readonly importing: ImportService,
    private readonly devices: DevicesService,
    private readonly store: InventoryStore,
    private readonly devicesStore: DevicesStore,
    private readonly questions: OpenQuestionsStore,
  ) {}

  @Post('inventory/imports')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_LEDGER + ROOM_TO_ANSWER, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ standardSchema: ImportResult })
  async import(
    @Query({ schema: ImportQuery }) asked: ImportQuery,
    @UploadedFile() file: UploadedFileParts | undefined,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!file) throw new Refusal(400, 'inventory.no-file');
    if (file.buffer.length > LARGEST_LEDGER) throw new Refusal(413, 'document.too-large');
    const report = await this.importing.import({ name: nameOfUpload(file), bytes: file.buffer }, asked, asker);
    response.status(asked.dryRun ? 200 : 201);
    return spoken(report, languageOf(accepted));
  }

  @Get('inventory/imports')
  @ApiOkResponse({ standardSchema: ImportPage })
  async imports(@Query({ schema: PageQuery }) page: PageQuery, @Headers('accept-language') accepted: string | undefined) {
    const [imports, total] = await this.store.imports(page.offset, page.limit);
    return { total, items: imports.map((made) => viewOfImport(made, languageOf(accepted))) };
  }

  @Post('inventory/imports/:id/undo')
  @Allowed('engineer', 'manager', 'administrator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ImportView })
  async undo(@Param('id') id: string, @Asker() asker: Principal, @Headers('accept-language') accepted: string | undefined) {
    return viewOfImport(await this.importing.undo(id, asker), languageOf(accepted));
  }

  @Get('inventory/conflicts')
  @ApiOkResponse({ standardSchema: ConflictPage })
  conflicts(@Query({ schema: PageQuery }) page: PageQuery) {
    return this.questions.conflicts(page.offset, page.limit);
  }

  @Post('inventory/conflicts/:id')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  decideConflict(
    @Param('id') id: string,
    @Body({ schema: ConflictDecision }) { take }: { take: 'kept' | 'offered' },
    @Asker() asker: Principal,
  ) {
    return this.devices.decideConflict(id, take, asker);
  }

  @Get('inventory/meetings')
  @ApiOkResponse({ standardSchema: MeetingPage })
  meetings(@Query({ schema: PageQuery }) page: PageQuery) {
    return this.questions.meetings(page.offset, page.limit);
  }

  @Post('inventory/meetings/:id')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  decideMeeting(@Param('id') id: string, @Body({ schema: MeetingDecision }) { same }: { same: boolean }, @Asker() asker: Principal) {
    return this.devices.decideMeeting(id, same, asker);
  }

  @Get('models')
  @ApiOkResponse({ standardSchema: ModelPage })
  async models(@Query({ schema: PageQuery }) page: PageQuery, @Query('q') q?: string, @Query('manufacturer') manufacturer?: string) {
    const [{ models, manufacturers }, counts] = await Promise.all([this.devicesStore.register(), this.devicesStore.devicesByModel()]);
    const items = [...models.values()]
      .map(({ manufacturerId, createdAt: _, ...model }) => ({
        ...model,
        manufacturer: manufacturers.get(manufacturerId)?.name ?? '',
        devices: counts.get(model.id) ?? 0,
      }))
      .filter((model) => (model.devices > 0 || model.key !== null) && (!manufacturer || model.manufacturer === manufacturer))
      .filter(
        (model) =>
          !q || searchable([model.name, model.modelNumber, model.manufacturer, model.genericName].join(' ')).includes(searchable(q)),
      )
      .sort((one, other) => one.manufacturer.localeCompare(other.manufacturer, 'ja') || one.name.localeCompare(other.name, 'ja'));
    return { total: items.length, items: items.slice(page.offset, page.offset + page.limit) };
  }

  @Get('manufacturers')
  @ApiOkResponse({ standardSchema: ManufacturerPage })
  async manufacturers(@Query({ schema: PageQuery }) page: PageQuery, @Query('q') q?: string) {
    const [{ models, manufacturers }, counts, aliases] = await Promise.all([
      this.devicesStore.register(),
      this.devicesStore.devicesByModel(),
      this.devicesStore.aliases(),
    ]);
    const items = [...manufacturers.values()].map(({ id, name }) => {
      const own = [...models.values()].filter(({ manufacturerId }) => manufacturerId === id);
      return {
        id,
        name,
        aliases: aliases
          .filter(({ manufacturerId }) => manufacturerId === id)
          .map(({ alias, kind, validFrom, source }) => ({ alias, kind, validFrom, source })),
        models: own.filter((model) => counts.has(model.id) || model.key !== null).length,
        devices: own.reduce((sum, model) => sum + (counts.get(model.id) ?? 0), 0),
      };
    });
    // A maker that is left from an import that was taken back has nothing any more.
    const found = items
      .filter(({ models: own, aliases: names }) => own > 0 || names.length > 0)
      .filter(({ name, aliases: names }) => !q || searchable([name, ...names.map(({ alias }) => alias)].join(' ')).includes(searchable(q)))
      .sort((one, other) => other.devices - one.devices || one.name.localeCompare(other.name, 'ja'));
    return { total: found.length, items: found.slice(page.offset, page.offset + page.limit) };
  }
}

function viewOfImport(made: { result: object; at: string; by: string; undoneAt: string | null; id: string }, language: Language) {
  return {
    ...spoken(made.result as ImportReport, language),
    at: made.at,
    by: made.by,
    undoneAt: made.undoneAt,
    undoable: made.undoneAt === null,
  };
}

function spoken(report: ImportReport, language: Language) {
  const say = (row: ReportedRow) => ({
    ...row,
    message: sentenceOf(language, `inventory.row.${row.code.replace(/^inventory\./, '')}`, { value: row.value, column: row.column }),
  });
  return { ...report, rejected: report.rejected.map(say), remarks: report.remarks.map(say) };
}
