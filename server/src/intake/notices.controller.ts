import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../clock.js';
import { ForPublishers } from '../http/access.decorators.js';
import { Refusal } from '../http/refusal.js';
import { languageOf, sentenceOf } from '../http/sentences.js';
import { MadeDocument, NoticeForm } from './notices.contract.js';
import { documentOf, noticeOf } from './notices.js';
import { spokenReceipt } from './taken-in.js';

/** For makers without tools: a form becomes a document, and such a document a form again. Nothing is kept and nothing is sent. */
@ApiTags('feed')
@Controller('feed/notices')
@ForPublishers()
export class NoticesController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MadeDocument })
  make(@Body({ schema: NoticeForm }) notice: NoticeForm, @Headers('accept-language') accepted: string | undefined): MadeDocument {
    const { problems, ...made } = documentOf(notice, this.clock.now());
    const { remarks } = spokenReceipt({ remarks: problems }, (code, params) => sentenceOf(languageOf(accepted), code, params));
    return { ...made, problems: remarks };
  }

  /** The form of a document that was made here, for its next revision. */
  @Post('openings')
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ standardSchema: NoticeForm })
  open(@Body() document: unknown) {
    const notice = noticeOf(document);
    if (!notice) throw new Refusal(422, 'feed.not-made-here');
    return notice;
  }
}
