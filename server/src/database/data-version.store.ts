import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Tells whether anything was stored since, by this process or another one. */
@Injectable()
export class DataVersion {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /**
   * Equal texts: nothing was stored in between. Ask before reading, never after: what is stored meanwhile then makes the next answer another.
   * SQLite counts what other connections stored, and the reader stores nothing itself. PostgreSQL's snapshot moves with every transaction
   * that wrote, also in other databases of the server, which costs a needless reading at most.
   */
  async current(): Promise<string> {
    if (this.reader.options.type === 'postgres') {
      const [row] = await this.reader.query<{ version: string }[]>('select pg_current_snapshot()::text as version');
      return row?.version ?? '';
    }
    const [row] = await this.reader.query<{ data_version: number }[]>('pragma data_version');
    return String(row?.data_version ?? '');
  }
}
