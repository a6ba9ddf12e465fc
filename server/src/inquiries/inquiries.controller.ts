import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { Closing, InquiryPage, InquiryQuery, InquiryView, NewAnswer, NewInquiry } from './inquiries.contract.js';
import { InquiriesService } from './inquiries.service.js';

/** 照会: questions of the hospital to makers. */
@ApiTags('inquiries')
@Controller('inquiries')
export class InquiriesController {
  constructor(private readonly inquiries: InquiriesService) {}

  @Get()
  @ApiOkResponse({ standardSchema: InquiryPage })
  page(@Query({ schema: InquiryQuery }) asked: InquiryQuery) {
    return this.inquiries.page(asked);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: InquiryView })
  inquiry(@Param('id') id: string) {
    return this.inquiries.inquiry(id);
  }

  @Post()
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async ask(@Body({ schema: NewInquiry }) asked: NewInquiry, @Asker() asker: Principal) {
    return { id: await this.inquiries.ask(asked, asker) };
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: InquiryView })
  answer(@Param('id') id: string, @Body({ schema: NewAnswer }) answer: NewAnswer, @Asker() asker: Principal) {
    return this.inquiries.answer(id, answer, asker);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: InquiryView })
  close(@Param('id') id: string, @Body({ schema: Closing }) closing: Closing, @Asker() asker: Principal) {
    return this.inquiries.close(id, closing, asker);
  }
}
