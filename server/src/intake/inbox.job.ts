import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { InboxService } from './inbox/inbox.service.js';

/** Looks every half minute at the folder that the settings name: what is the same at two looks is whole. */
@Injectable()
export class InboxJob {
  private readonly log = new Logger('inbox');

  constructor(private readonly inbox: InboxService) {}

  @Cron('10,40 * * * * *', { name: 'inbox', timeZone: 'Asia/Tokyo' })
  async look(): Promise<void> {
    // A folder on a share that is not there now is there again later; until then the page of bundles says so.
    await this.inbox.look().catch((error: unknown) => this.log.warn(String(error), 'the watched folder cannot be read'));
  }
}
