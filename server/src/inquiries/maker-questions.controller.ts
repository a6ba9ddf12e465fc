import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, ForPublishers } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { MakerAnswer, MakerQuestion, MakerQuestionPage } from './inquiries.contract.js';
import { MakerQuestionsService } from './maker-questions.service.js';

/** Questions that a hospital put to the maker whose key asks. */
@ApiTags('feed')
@Controller('feed/questions')
@ForPublishers()
export class MakerQuestionsController {
  constructor(private readonly questions: MakerQuestionsService) {}

  @Get()
  @ApiOkResponse({ standardSchema: MakerQuestionPage })
  page(@Query({ schema: PageQuery }) { offset, limit }: PageQuery, @Asker() asker: Principal) {
    return this.questions.page(asker, offset, limit);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MakerQuestion })
  answer(@Param('id') id: string, @Body({ schema: MakerAnswer }) answer: MakerAnswer, @Asker() asker: Principal) {
    return this.questions.answer(asker, id, answer);
  }
}
