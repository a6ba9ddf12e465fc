import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { PollingService } from './polling/polling.service.js';

/** Looks every minute whether a source is due; the sources say how often each of them wants to be read. */
@Injectable()
export class PollingJob {
  constructor(private readonly polling: PollingService) {}

  @Cron('20 * * * * *', { name: 'polling', timeZone: 'Asia/Tokyo' })
  async poll(): Promise<void> {
    // A failed poll is recorded with its source, which is where people look for it.
    await this.polling.pollDue().catch(() => undefined);
  }
}
