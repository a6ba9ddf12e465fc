import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../../http/access.decorators.js';
import { ExportFormat, MadeId, PageQuery } from '../../http/page.contract.js';
import type { Principal } from '../../http/principal.js';
import { Refusal } from '../../http/refusal.js';
import { sendTable } from '../../http/table-answer.js';
import { nameOfUpload, type UploadedFileParts } from '../../http/uploaded-file.js';
import { acknowledgementColumns } from './acknowledgement-columns.js';
import {
  AcknowledgementPage,
  AcknowledgementView,
  AfterSupport,
  NewAcknowledgement,
  NewDuty,
  NewEntry,
  NewStep,
} from './after-support.contract.js';
import { AfterSupportService } from './after-support.service.js';

const LARGEST_SCAN = 20 * 1024 * 1024;

@ApiTags('lifecycle')
@Controller('lifecycle')
export class AfterSupportController {
  constructor(private readonly after: AfterSupportService) {}

  @Get('devices/:id/after-support')
  @ApiOkResponse({ standardSchema: AfterSupport })
  ofDevice(@Param('id') id: string) {
    return this.after.ofDevice(id);
  }

  @Get('acknowledgements')
  @ApiOkResponse({ standardSchema: AcknowledgementPage })
  acknowledgements(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    return this.after.acknowledgements(offset, limit);
  }

  @Get('acknowledgements/export')
  async export(@Query({ schema: ExportFormat }) { format }: ExportFormat, @Res() response: Response) {
    const { items } = await this.after.acknowledgements(0, Infinity);
    await sendTable(response, format, 'acknowledgements', acknowledgementColumns, items);
  }

  @Get('acknowledgements/:id')
  @ApiOkResponse({ standardSchema: AcknowledgementView })
  acknowledgement(@Param('id') id: string) {
    return this.after.acknowledgement(id);
  }

  @Post('acknowledgements')
  @Allowed('manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async acknowledge(@Body({ schema: NewAcknowledgement }) asked: NewAcknowledgement, @Asker() asker: Principal) {
    return { id: await this.after.acknowledge(asked, asker) };
  }

  @Post('acknowledgements/:id/entries')
  @Allowed('manager', 'administrator')
  @HttpCode(204)
  enter(@Param('id') id: string, @Body({ schema: NewEntry }) asked: NewEntry, @Asker() asker: Principal) {
    return this.after.enter(id, asked, asker);
  }

  @Post('acknowledgements/:id/scans')
  @Allowed('manager', 'administrator')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_SCAN, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async scanned(@Param('id') id: string, @UploadedFile() file: UploadedFileParts | undefined, @Asker() asker: Principal) {
    if (!file) throw new Refusal(400, 'document.empty');
    return { id: await this.after.takeScan(id, { name: nameOfUpload(file), bytes: file.buffer }, asker) };
  }

  @Get('acknowledgements/:id/scans/:scan')
  async scan(@Param('id') id: string, @Param('scan') scan: string, @Res() response: Response) {
    const { bytes, name } = await this.after.scan(id, scan);
    // A file from elsewhere is handed out to be kept, never shown as a page of ours.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }

  @Post('duties')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async addDuty(@Body({ schema: NewDuty }) asked: NewDuty, @Asker() asker: Principal) {
    return { id: await this.after.addDuty(asked, asker) };
  }

  @Post('duties/:id/steps')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  step(@Param('id') id: string, @Body({ schema: NewStep }) asked: NewStep, @Asker() asker: Principal) {
    return this.after.step(id, asked, asker);
  }
}
