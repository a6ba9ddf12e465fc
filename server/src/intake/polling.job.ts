import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { SourcesService } from './sources.service.js';

/** Looks every minute whether a source is due; the sources say how often each of them wants to be read. */
@Injectable()
export class PollingJob {
  constructor(private readonly sources: SourcesService) {}

  @Cron('20 * * * * *', { name: 'polling', timeZone: 'Asia/Tokyo', waitForCompletion: true })
  async poll(): Promise<void> {
    // A failed poll is recorded with its source, which is where people look for it.
    await this.sources.pollDue().catch(() => undefined);
  }
}
