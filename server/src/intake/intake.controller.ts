import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { nameOfUpload, type UploadedFileParts } from '../http/uploaded-file.js';
import { languageOf, sentenceOf, type Language } from '../http/sentences.js';
import type { Job } from './arrived.js';
import { IntakeResult, JobView } from './intake.contract.js';
import { spokenReceipt } from './taken-in.js';
import { StaffIntakeService, type StaffIntake } from './staff-intake.service.js';

const LARGEST_UPLOAD = 500 * 1024 * 1024;

@ApiTags('advisories')
@Controller()
export class IntakeController {
  constructor(private readonly intake: StaffIntakeService) {}

  @Post('advisories')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }))
  @ApiConsumes('application/json', 'application/xml', 'application/zip', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: IntakeResult })
  async bring(
    @Body() body: unknown,
    @UploadedFile() file: UploadedFileParts | undefined,
    @Asker() asker: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Headers('prefer') prefer?: string,
  ) {
    const bytes = file?.buffer ?? (Buffer.isBuffer(body) ? body : undefined);
    if (!bytes) throw new Refusal(400, 'document.empty');
    const fileName = file ? nameOfUpload(file) : null;
    if (prefer?.includes('respond-async') || (await this.intake.isLong(bytes))) {
      response.status(202);
      return { job: await this.intake.bringLater(bytes, fileName, asker) };
    }
    return spoken(await this.intake.bring(bytes, fileName, asker), languageOf(request.headers['accept-language']));
  }

  @Get('advisories/:id/content')
  async content(@Param('id') id: string, @Res() response: Response, @Query('revision') revision?: string) {
    const { bytes, sha256 } = await this.intake.content(id, revision);
    // Never shown by the browser as a page of ours, whatever a publisher wrote into it.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${sha256.slice(0, 16)}.json"`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }

  @Get('jobs/:id')
  @ApiOkResponse({ standardSchema: JobView })
  async job(@Param('id') id: string, @Headers('accept-language') accepted: string | undefined) {
    const { by: _, ...job } = await this.intake.job(id);
    const language = languageOf(accepted);
    return {
      ...job,
      error: job.error && problemOf(job.error, language),
      result: job.result ? spoken(job.result as StaffIntake, language) : null,
    };
  }
}

function spoken({ receipts, refused }: StaffIntake, language: Language) {
  return {
    receipts: receipts.map((receipt) => spokenReceipt(receipt, (code, params) => sentenceOf(language, code, params))),
    refused: refused.map(({ fileName, code, params, pointer }) => ({
      fileName,
      code,
      pointer,
      message: sentenceOf(language, code, params),
    })),
  };
}

function problemOf({ code, params, details }: NonNullable<Job['error']>, language: Language) {
  return {
    code,
    message: sentenceOf(language, code, params),
    details: details.map(({ pointer = '', code: each, params: own = {} }) => ({
      pointer,
      code: each,
      message: sentenceOf(language, each, own),
    })),
  };
}
