import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CLOCK, type Clock } from '../clock.js';
import { Allowed, Asker } from '../http/access.decorators.js';
import { ExportFormat, MadeId, PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { sendTable, type TableColumn } from '../http/table-answer.js';
import { DocumentsService } from './documents.service.js';
import { checklist } from './shelf/checklist.facts.js';
import type { ShelfRow } from './shelf/model-shelf.js';
import { ChecklistPage, NewInterfaceList, NewRequests, NewState, NewTypedSbom, ShelfDetail, ShelfPage } from './shelf/shelf.contract.js';
import { ShelfService, type ModelShelf } from './shelf/shelf.service.js';
import { sbomOfTyped } from './shelf/typed-sbom.js';

const ShelfQuery = PageQuery.extend({ manufacturer: z.string().optional().describe('id of a maker') });
type ShelfQuery = z.infer<typeof ShelfQuery>;

const stateWords = { received: '受領', requested: '依頼中', not_given: '提供なし', not_needed: '不要', owed: '未受領' } as const;
const milestoneWords = { release: '導入時', eol: 'EOL', eos: 'EOS' } as const;
type ExportedRow = ShelfRow & { readonly of: ModelShelf };
const columns: readonly TableColumn<ExportedRow>[] = [
  { heading: '製造販売業者', value: ({ of }) => of.manufacturer },
  { heading: '販売名', value: ({ of }) => of.model },
  { heading: '型式', value: ({ of }) => of.modelNumber },
  { heading: '台数', value: ({ of }) => of.devices },
  { heading: '番号', value: ({ item }) => item },
  { heading: '文書', value: ({ item }) => checklist.find((each) => each.item === item)?.name[0] ?? '' },
  { heading: '時期', value: ({ milestone }) => milestoneWords[milestone] },
  { heading: 'ソフトウェアVer.', value: ({ softwareVersion }) => softwareVersion },
  { heading: '状態', value: ({ state }) => stateWords[state] },
  { heading: '回答期限', value: ({ dueOn }) => dueOn },
  { heading: '備考', value: ({ note }) => note },
];

/** The documents that makers owe (手引書 5.5): what is there, what is owed, what was asked for. */
@ApiTags('documents')
@Controller('document-shelf')
export class ShelfController {
  constructor(
    private readonly shelves: ShelfService,
    private readonly documents: DocumentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ShelfPage })
  async page(@Query({ schema: ShelfQuery }) { manufacturer, offset, limit }: ShelfQuery) {
    const shelves = await this.shelves.shelves(manufacturer === undefined ? {} : { manufacturerId: manufacturer });
    return { total: shelves.length, items: shelves.slice(offset, offset + limit) };
  }

  @Get('checklist')
  @ApiOkResponse({ standardSchema: ChecklistPage })
  checklist() {
    const texts = (pair: readonly [string, string] | undefined) => (pair ? { ja: pair[0], en: pair[1] } : null);
    const items = checklist.map(({ at, name, ...item }) => ({ ...item, name: texts(name), eol: texts(at.eol), eos: texts(at.eos) }));
    return { total: items.length, items };
  }

  @Get('export')
  async export(@Query({ schema: ExportFormat }) { format }: ExportFormat, @Res() response: Response) {
    const rows = (await this.shelves.shelves()).flatMap((of) => of.rows.map((row) => ({ ...row, of })));
    await sendTable(response, format, 'document-shelf', columns, rows);
  }

  /** Records that a letter asked for these rows; each stands as requested until it comes. */
  @Post('requests')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async request(@Body({ schema: NewRequests }) { rows, dueOn, note }: NewRequests, @Asker() asker: Principal) {
    const more = { state: 'requested', reason: null, note, link: null, documentVersion: null, foundIn: null, dueOn } as const;
    await this.shelves.say(
      rows.map((row) => ({ ...row, ...more })),
      asker,
    );
  }

  @Get('models/:id')
  @ApiOkResponse({ standardSchema: ShelfDetail })
  one(@Param('id') id: string) {
    return this.shelves.shelf(id);
  }

  @Post('models/:id/states')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async say(@Param('id') modelId: string, @Body({ schema: NewState }) said: NewState, @Asker() asker: Principal) {
    await this.shelves.say([{ ...said, modelId }], asker);
  }

  @Post('models/:id/interfaces')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async listInterfaces(@Param('id') id: string, @Body({ schema: NewInterfaceList }) list: NewInterfaceList, @Asker() asker: Principal) {
    await this.shelves.listInterfaces(id, list, asker);
  }

  /** A minimal SBOM typed by hand, for want of the maker's: what it finds says how little certain it is. */
  @Post('models/:id/typed-sboms')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async type(@Param('id') modelId: string, @Body({ schema: NewTypedSbom }) typed: NewTypedSbom, @Asker() asker: Principal) {
    const { manufacturer, model, modelNumber } = await this.shelves.shelf(modelId);
    const { softwareVersion } = typed;
    const text = sbomOfTyped({ ...typed, product: model, at: this.clock.now(), by: asker.name });
    const { document } = await this.documents.accept({
      bytes: Buffer.from(text),
      fileName: `typed-sbom-${softwareVersion}.cdx.json`,
      origin: { kind: 'staff', by: asker.name },
      about: { manufacturer, model: modelNumber ?? model, softwareVersion },
      certainty: 'low',
    });
    return { id: document.id };
  }
}
