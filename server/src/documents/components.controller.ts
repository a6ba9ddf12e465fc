import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ExportFormat } from '../http/page.contract.js';
import { sendTable, type TableColumn } from '../http/table-answer.js';
import { saysNothing } from './search/component-search.js';
import { ComponentInDevicePage, ComponentPage, ComponentQuery, type ComponentInDeviceView } from './search/components.contract.js';
import {
  ComponentsService,
  inOrder,
  type AnsweredComponent,
  type ComponentInDevice,
  type FoundRelease,
} from './search/components.service.js';

const columns: readonly TableColumn<ComponentInDeviceView>[] = [
  { heading: '部品名', value: ({ name }) => name },
  { heading: '部品のバージョン', value: ({ version }) => version },
  { heading: 'purl', value: ({ purl }) => purl },
  { heading: 'CPE', value: ({ cpe }) => cpe },
  { heading: '該当', value: ({ answer }) => (answer === 'inside' ? '該当' : '要確認') },
  { heading: '部品表の確かさ', value: ({ certainty }) => (certainty === 'low' ? '低（院内入力）' : '') },
  { heading: '製造販売業者', value: ({ manufacturer }) => manufacturer },
  { heading: '販売名', value: ({ model }) => model },
  { heading: 'ソフトウェアVer.', value: ({ softwareVersion }) => softwareVersion },
  { heading: '管理番号', value: ({ ledgerNumber }) => ledgerNumber },
  { heading: '資産番号', value: ({ assetNumber }) => assetNumber },
  { heading: '製造番号', value: ({ serialNumber }) => serialNumber },
  { heading: '部署', value: ({ department }) => department },
  { heading: '設置場所', value: ({ place }) => place },
  { heading: '接続形態', value: ({ connection }) => connection },
  { heading: 'IPアドレス', value: ({ ipAddress }) => ipAddress },
  { heading: 'VLAN', value: ({ vlan }) => vlan },
];

/** In which models, releases, devices and places is this component? */
@ApiTags('documents')
@Controller('components')
export class ComponentsController {
  constructor(private readonly components: ComponentsService) {}

  @Get()
  @ApiOkResponse({ standardSchema: ComponentPage })
  async page(@Query({ schema: ComponentQuery }) { offset, limit, ...search }: ComponentQuery) {
    const { total, items } = await this.components.page(search, offset, limit);
    const releases = await this.components.releasesOf(items);
    return { total, items: items.map((component) => viewOf(component, releases)) };
  }

  @Get('devices')
  @ApiOkResponse({ standardSchema: ComponentInDevicePage })
  async inDevices(@Query({ schema: ComponentQuery }) { offset, limit, ...search }: ComponentQuery) {
    const rows = saysNothing(search) ? [] : await this.components.inDevices(search);
    return { total: rows.length, items: rows.slice(offset, offset + limit).map(rowOf) };
  }

  @Get('export')
  async export(
    @Query({ schema: ComponentQuery }) { offset: _, limit: __, ...search }: ComponentQuery,
    @Query({ schema: ExportFormat }) { format }: ExportFormat,
    @Res() response: Response,
  ) {
    await sendTable(response, format, 'components', columns, (await this.components.inDevices(search)).map(rowOf));
  }
}

function viewOf(component: AnsweredComponent, releases: ReadonlyMap<string, FoundRelease>) {
  const models = inOrder(component.releaseIds, releases).map((release) => ({ ...release, id: component.idIn.get(release.id) ?? '' }));
  return { ...wordsOf(component), models };
}

function rowOf({ component, release, device }: ComponentInDevice): ComponentInDeviceView {
  const { modelId, manufacturer, model, softwareVersion } = release;
  return {
    ...wordsOf(component),
    modelId,
    manufacturer,
    model,
    softwareVersion,
    deviceId: device?.id ?? null,
    ledgerNumber: device?.ledgerNumber ?? null,
    assetNumber: device?.assetNumber ?? null,
    serialNumber: device?.serialNumber ?? null,
    department: device?.department ?? null,
    place: device?.place ?? null,
    connection: device?.connection ?? null,
    ipAddress: device?.ipAddress ?? null,
    vlan: device?.vlan ?? null,
  };
}

function wordsOf({ name, version, purls, cpes, answer, doubt, isTyped }: AnsweredComponent) {
  const certainty = isTyped ? ('low' as const) : null;
  return { name, version, purl: purls[0] ?? null, cpe: cpes[0] ?? null, purls: [...purls], cpes: [...cpes], answer, doubt, certainty };
}
