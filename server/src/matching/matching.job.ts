import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { MatchingService } from './matching.service.js';

/** Every minute what is still pending is tried again; usually nothing is, since changes wake the matcher at once. */
@Injectable()
export class MatchingJob {
  constructor(private readonly matching: MatchingService) {}

  @Cron('50 * * * * *', { name: 'matching', timeZone: 'Asia/Tokyo', waitForCompletion: true })
  settle(): Promise<void> {
    return this.matching.settle();
  }
}
