import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Job } from './arrived.js';
import { jobTable } from './intake.table.js';

@Injectable()
export class JobsStore implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** A job that was under way when the program stopped will not go on: it says so instead of seeming to run for ever. */
  async onModuleInit(): Promise<void> {
    await this.transactions.run((manager) =>
      manager
        .getRepository(jobTable)
        .update({ state: 'running' }, { state: 'failed', error: { code: 'intake.job-broken-off', params: {}, details: [] } }),
    );
  }

  job(id: string): Promise<Job | null> {
    return this.reader.getRepository(jobTable).findOneBy({ id });
  }

  async save(job: Job): Promise<void> {
    await this.transactions.run((manager) => manager.getRepository(jobTable).upsert(job, ['id']));
  }
}
