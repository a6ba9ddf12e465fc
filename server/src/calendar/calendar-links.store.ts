import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { CalendarLink } from './calendar-link.js';
import { calendarLinkTable } from './calendar.table.js';

@Injectable()
export class CalendarLinksStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** The latest first. */
  links(): Promise<CalendarLink[]> {
    return this.reader.getRepository(calendarLinkTable).find({ order: { createdAt: 'DESC', id: 'ASC' } });
  }

  link(id: string): Promise<CalendarLink | null> {
    return this.reader.getRepository(calendarLinkTable).findOneBy({ id });
  }

  /** One that was not taken back. */
  openLink(hash: string): Promise<CalendarLink | null> {
    return this.reader.getRepository(calendarLinkTable).findOneBy({ hash, revokedAt: IsNull() });
  }

  async add(manager: EntityManager, link: CalendarLink): Promise<void> {
    await manager.getRepository(calendarLinkTable).insert(link);
  }

  async change(manager: EntityManager, id: string, change: Partial<Pick<CalendarLink, 'lastUsedAt' | 'revokedAt'>>): Promise<void> {
    await manager.getRepository(calendarLinkTable).update({ id }, change);
  }
}
