import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allowed } from '../../http/access.decorators.js';
import { languageOf, sentenceOf } from '../../http/sentences.js';
import { AskedLook, LookView } from './look.contract.js';
import { LookService } from './look.service.js';

@ApiTags('sources')
@Controller('sources/look')
export class LookController {
  constructor(private readonly service: LookService) {}

  /** Only for those who may add a source: a look makes the program ask an address. */
  @Post()
  @Allowed('administrator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: LookView })
  async look(@Body({ schema: AskedLook }) { url, credentials }: z.infer<typeof AskedLook>, @Headers('accept-language') accepted?: string) {
    const language = languageOf(accepted);
    const looked = await this.service.look(url, credentials);
    const remarks = looked.remarks.map(({ params, ...remark }) => ({ ...remark, message: sentenceOf(language, remark.code, params) }));
    return { ...looked, remarks };
  }
}
