import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ExportFormat } from '../http/page.contract.js';
import { sendTable, type TableColumn } from '../http/table-answer.js';
import {
  DeviceLifecycle,
  LifecycleEventPage,
  LifecycleEventQuery,
  LifecyclePage,
  LifecycleQuery,
  type LifecycleView,
} from './lifecycle.contract.js';
import { flagWords, stageWords } from './lifecycle-words.facts.js';
import { LifecycleService } from './lifecycle.service.js';

const EVERYTHING = 1_000_000;

const columns: readonly TableColumn<LifecycleView>[] = [
  { heading: '管理番号', value: ({ ledgerNumber }) => ledgerNumber },
  { heading: '製造販売業者', value: ({ manufacturer }) => manufacturer },
  { heading: '販売名', value: ({ model }) => model },
  { heading: 'ソフトウェアVer.', value: ({ softwareVersion }) => softwareVersion },
  { heading: '設置部署', value: ({ department }) => department },
  { heading: '段階', value: ({ stage }) => stageWords[stage] },
  { heading: 'EOL', value: ({ eol }) => eol },
  { heading: 'EOLまでの日数', value: ({ daysToEol }) => daysToEol },
  { heading: 'EOS', value: ({ eos }) => eos },
  { heading: 'EOSまでの日数', value: ({ daysToEos }) => daysToEos },
  { heading: '注意', value: ({ flags }) => flags.map((flag) => flagWords[flag]).join('、') },
];

@ApiTags('lifecycle')
@Controller('lifecycle')
export class LifecycleController {
  constructor(private readonly service: LifecycleService) {}

  @Get()
  @ApiOkResponse({ standardSchema: LifecyclePage })
  standings(@Query({ schema: LifecycleQuery }) query: LifecycleQuery) {
    return this.service.standings(query);
  }

  @Get('devices/:id')
  @ApiOkResponse({ standardSchema: DeviceLifecycle })
  ofDevice(@Param('id') id: string) {
    return this.service.ofDevice(id);
  }

  @Get('events')
  @ApiOkResponse({ standardSchema: LifecycleEventPage })
  events(@Query({ schema: LifecycleEventQuery }) query: LifecycleEventQuery) {
    return this.service.events(query);
  }

  @Get('export')
  async export(
    @Query({ schema: LifecycleQuery }) query: LifecycleQuery,
    @Query({ schema: ExportFormat }) { format }: ExportFormat,
    @Res() response: Response,
  ) {
    const { items } = await this.service.standings({ ...query, offset: 0, limit: EVERYTHING });
    await sendTable(response, format, 'lifecycle', columns, items);
  }
}
