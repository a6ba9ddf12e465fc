import { Body, Controller, Get, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker } from '../http/access.decorators.js';
import type { Principal } from '../http/principal.js';
import { inChunks } from '../database/transactions.js';
import { notFound } from '../http/refusal.js';
import { sendTable } from '../http/table-answer.js';
import { DevicesService } from '../inventory/devices.service.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { detailOfDevice, viewOfDevice } from '../inventory/device-view.js';
import { ChangedDevice, DeviceDetail, DevicePage, DeviceQuery } from '../inventory/inventory.contract.js';
import { InventoryStore } from '../inventory/inventory.store.js';
import { OpenQuestionsStore } from '../inventory/open-questions.store.js';
import { ExportFormat } from '../http/page.contract.js';
import { fleetColumns } from './fleet-table.js';
import { FindingsStore } from './findings.store.js';

const EVERYTHING = 200_000;
/** A query of SQLite takes some thirty thousand parameters. */
const AT_ONCE = 10_000;

/** Installed devices with what is open on them: the inventory knows the device, matching the findings. */
@ApiTags('inventory')
@Controller('devices')
export class FleetController {
  constructor(
    private readonly devices: DevicesStore,
    private readonly service: DevicesService,
    private readonly inventory: InventoryStore,
    private readonly questions: OpenQuestionsStore,
    private readonly findings: FindingsStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: DevicePage })
  page(@Query({ schema: DeviceQuery }) query: DeviceQuery) {
    return this.list(query);
  }

  @Get('export')
  async export(
    @Query({ schema: DeviceQuery }) query: DeviceQuery,
    @Query({ schema: ExportFormat }) { format }: ExportFormat,
    @Res() response: Response,
  ) {
    const { items } = await this.list({ ...query, offset: 0, limit: EVERYTHING });
    await sendTable(response, format, 'devices', fleetColumns, items);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: DeviceDetail })
  async detail(@Param('id') id: string) {
    const device = await this.devices.device(id);
    if (!device) throw notFound('inventory.device');
    const importIds = Object.values(device.provenance).flatMap(({ importId }) => importId ?? []);
    const [register, open, parties, ledgerRows, ledgerNames, conflicts, files] = await Promise.all([
      this.devices.register(),
      this.findings.openByDevice([id]),
      this.devices.parties(id),
      this.devices.ledgerRows(id),
      this.questions.ledgerNames(),
      this.questions.conflictsOf(id),
      this.inventory.fileNamesOf(importIds),
    ]);
    return detailOfDevice(device, register, open.get(id) ?? 0, { parties, ledgerRows, ledgerNames, files, conflicts });
  }

  @Patch(':id')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: DeviceDetail })
  async change(@Param('id') id: string, @Body({ schema: ChangedDevice }) change: ChangedDevice, @Asker() asker: Principal) {
    await this.service.change(id, change, asker);
    return this.detail(id);
  }

  private async list(query: DeviceQuery) {
    const [[devices, total], register] = await Promise.all([this.devices.page(query), this.devices.register()]);
    const open = new Map<string, number>();
    for (const some of inChunks(devices, AT_ONCE))
      for (const [id, count] of await this.findings.openByDevice(some.map(({ id: each }) => each))) open.set(id, count);
    return { total, items: devices.map((device) => viewOfDevice(device, register, open.get(device.id) ?? 0)) };
  }
}
