import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendTable } from '../../http/table-answer.js';
import { fleetPresets } from './bearing.facts.js';
import { FleetQuestionsService, type DeviceDisclosures } from './fleet-questions.service.js';
import { outcomeCounts } from './fleet-rows.js';
import { fleetColumns } from './fleet-table.js';
import { DisclosedView, FleetExport, FleetPage, FleetQuery, Mds2Form } from './mds2.contract.js';
import { mds2Sections } from './questions.js';
import { answerView, sheetHead, wordsOf } from './sheet-view.js';

/** What the makers' sheets say across the fleet, and of one device. */
@ApiTags('documents')
@Controller('documents/mds2')
export class FleetQuestionsController {
  constructor(private readonly questions: FleetQuestionsService) {}

  @Get('form')
  @ApiOkResponse({ standardSchema: Mds2Form })
  form() {
    return { sections: mds2Sections, presets: fleetPresets };
  }

  @Get('fleet')
  @ApiOkResponse({ standardSchema: FleetPage })
  async fleet(@Query({ schema: FleetQuery }) { offset, limit, outcome, ...filter }: FleetQuery) {
    const { rows, departments, vlans } = await this.questions.ask(filter);
    const shown = outcome === undefined ? rows : rows.filter((row) => row.outcome === outcome);
    return { total: shown.length, items: shown.slice(offset, offset + limit), counts: outcomeCounts(rows), departments, vlans };
  }

  @Get('fleet/export')
  async export(@Query({ schema: FleetExport }) { format, language, ...filter }: FleetExport, @Res() response: Response) {
    const { rows } = await this.questions.ask(filter);
    await sendTable(response, format, 'mds2', fleetColumns(language), rows);
  }

  @Get('devices/:id')
  @ApiOkResponse({ standardSchema: DisclosedView })
  async ofDevice(@Param('id') id: string) {
    return disclosedView(await this.questions.disclosedOf(id));
  }

  @Get('models/:id')
  @ApiOkResponse({ standardSchema: DisclosedView })
  async ofModel(@Param('id') id: string) {
    return disclosedView(await this.questions.disclosedOfModel(id));
  }
}

function disclosedView({ sheets, patching, topics }: DeviceDisclosures) {
  return {
    sheets: sheets.map(({ fits, ...sheet }) => ({ ...sheetHead(sheet), fits })),
    patching,
    topics: topics.map(({ answers, ...topic }) => ({
      ...topic,
      answers: answers.map((answer) => ({ ...answerView(answer), ...wordsOf(answer.questionId) })),
    })),
  };
}
