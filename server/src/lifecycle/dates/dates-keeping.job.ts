import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DatesKeepingService } from './dates-keeping.service.js';

/** Every minute; costs one question to the database where nothing was stored. */
@Injectable()
export class DatesKeepingJob {
  constructor(private readonly keeping: DatesKeepingService) {}

  @Cron('35 * * * * *', { name: 'lifecycle-dates', timeZone: 'Asia/Tokyo', waitForCompletion: true })
  async keepUp(): Promise<void> {
    await this.keeping.keepUp();
  }
}
