import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Open } from './access.decorators.js';
import { Refusal } from './refusal.js';

const Health = z.object({
  status: z.literal('ok'),
  pending: z.number().int().describe('documents and changes taken in and not yet matched'),
  database: z.string(),
  now: z.string(),
});

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Open()
  @Get('health')
  @ApiOkResponse({ standardSchema: Health })
  async health() {
    const pending = await this.changes.count().catch(() => {
      throw new Refusal(503, 'http.database-does-not-answer', {}, [], 5);
    });
    return {
      status: 'ok' as const,
      pending,
      database: this.reader.options.type === 'postgres' ? 'postgresql' : 'sqlite',
      now: this.clock.now(),
    };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const count = (table: string) => this.reader.getRepository(table).count();
    const [pending, devices, advisories, findings] = await Promise.all([
      this.changes.count(),
      count('device'),
      count('advisory'),
      count('finding'),
    ]);
    const { rss } = process.memoryUsage();
    const gauges: [string, string, number][] = [
      ['mimamori_pending_changes', 'Documents and changes taken in and not yet matched.', pending],
      ['mimamori_devices', 'Devices in the inventory.', devices],
      ['mimamori_advisories', 'Advisories known.', advisories],
      ['mimamori_findings', 'Findings, closed ones too.', findings],
      ['process_resident_memory_bytes', 'Resident memory size in bytes.', rss],
      ['process_uptime_seconds', 'Seconds since the start.', Math.round(process.uptime())],
    ];
    return gauges.map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('');
  }
}
