import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res, UploadedFile, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { Allowed, Asker } from '../../http/access.decorators.js';
import type { Principal } from '../../http/principal.js';
import { Refusal } from '../../http/refusal.js';
import { languageOf, sentenceOf } from '../../http/sentences.js';
import { nameOfUpload, type UploadedFileParts } from '../../http/uploaded-file.js';
import { Receipt } from '../intake.contract.js';
import { spokenReceipt, type TakenIn } from '../taken-in.js';
import { formOf } from './letter-form.js';
import { LetterForm, LetterRevision, LetterTrial, LetterView, ReadMail } from './letters.contract.js';
import { LettersService, type AttachedFile } from './letters.service.js';
import { readMail } from './mail.js';

const LARGEST_ATTACHMENT = 20 * 1024 * 1024;
const MOST_ATTACHMENTS = 10;
const files = { limits: { fileSize: LARGEST_ATTACHMENT, files: MOST_ATTACHMENTS, fieldSize: 2 * 1024 * 1024 } };
const formWithFiles = (what: string) => ({
  description: `JSON as it is, or a form with it as the field \`${what}\` and up to ${MOST_ATTACHMENTS} files \`attachments\``,
  schema: { type: 'object', additionalProperties: true } as const,
});

/** What makers told by post, mail, on a web page or by telephone, recorded as advisories. */
@ApiTags('advisories')
@Controller('advisories')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  @Post('letters')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FilesInterceptor('attachments', MOST_ATTACHMENTS, files))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody(formWithFiles('letter'))
  @ApiCreatedResponse({ standardSchema: Receipt })
  async record(
    @Body() body: unknown,
    @UploadedFiles() attachments: UploadedFileParts[] | undefined,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    return spoken(await this.letters.record(formIn(LetterForm, body, 'letter'), attached(attachments), asker), accepted);
  }

  /** Which devices a letter would concern: asked while it is filled in. */
  @Post('letters/trial')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: LetterTrial })
  try(@Body({ schema: LetterForm }) form: LetterForm) {
    return this.letters.try(form);
  }

  /** Reads a saved mail for the form. Nothing is kept. */
  @Post('letters/mail')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_ATTACHMENT, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ standardSchema: ReadMail })
  async mail(@UploadedFile() file: UploadedFileParts | undefined) {
    if (!file || file.buffer.length === 0) throw new Refusal(400, 'document.empty');
    const mail = await readMail(file.buffer);
    if (!mail) throw new Refusal(422, 'letters.not-a-mail', { name: nameOfUpload(file) });
    return mail;
  }

  /** The form of a recorded letter, for its next revision. */
  @Get(':id/letter')
  @ApiOkResponse({ standardSchema: LetterView })
  async letter(@Param('id') id: string) {
    const { recorded, revision } = await this.letters.recorded(id);
    return { letter: formOf(recorded.letter), revision, withdrawn: recorded.withdrawn, attachments: recorded.attachments };
  }

  @Post(':id/letter')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @UseInterceptors(FilesInterceptor('attachments', MOST_ATTACHMENTS, files))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody(formWithFiles('revision'))
  @ApiCreatedResponse({ standardSchema: Receipt })
  async revise(
    @Param('id') id: string,
    @Body() body: unknown,
    @UploadedFiles() attachments: UploadedFileParts[] | undefined,
    @Asker() asker: Principal,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    return spoken(await this.letters.revise(id, formIn(LetterRevision, body, 'revision'), attached(attachments), asker), accepted);
  }

  @Get(':id/attachments/:sha256')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async attachment(@Param('id') id: string, @Param('sha256') sha256: string, @Res() response: Response) {
    const { bytes, name } = await this.letters.attachment(id, sha256);
    // A file from elsewhere is handed out to be kept, never shown as a page of ours.
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(bytes);
  }
}

/** The JSON body itself, or the field of a form that holds it. */
function formIn<Schema extends z.ZodType>(schema: Schema, body: unknown, field: string): z.infer<Schema> {
  const text = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  const read = schema.safeParse(typeof text === 'string' ? jsonOf(text) : body);
  if (read.success) return read.data;
  const details = read.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    code: 'http.invalid-value',
    params: { reason: message },
  }));
  throw new Refusal(422, 'http.invalid', {}, details);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'document.not-json');
  }
}

function attached(parts: readonly UploadedFileParts[] | undefined): readonly AttachedFile[] {
  return (parts ?? []).map((part) => ({ name: nameOfUpload(part), bytes: part.buffer }));
}

function spoken(taken: TakenIn, accepted: string | undefined) {
  return spokenReceipt(taken, (code, params) => sentenceOf(languageOf(accepted), code, params));
}
