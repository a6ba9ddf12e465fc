import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { KeptValues } from '../database/kept-values.store.js';
import { tables } from '../database/tables.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';

/** What stays when the demonstration hospital goes: the people who sign in, and what the installation remembers of itself. */
const STAYS = ['user_account', 'session', 'access_token', 'publisher_account', 'publisher_key', 'calendar_link', 'kept_value'];

/** What the installation remembers while the demonstration hospital is being loaded. */
const LOADING = 'loading';

@Injectable()
export class DemonstrationService {
  private isLoading = false;

  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly transactions: Transactions,
    private readonly kept: KeptValues,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async standing() {
    const [loaded, devices, advisories] = await Promise.all([this.isLoaded(), this.count('device'), this.count('advisory')]);
    return { loaded, devices, advisories };
  }

  /** Also true of one whose loading broke off: it can be sent away like a whole one. */
  async isLoaded(): Promise<boolean> {
    const standing = await this.kept.get('demonstration');
    return standing === true || standing === LOADING;
  }

  /** Whether loading it was begun and never finished (the program stopped meanwhile). */
  async isHalfLoaded(): Promise<boolean> {
    return (await this.kept.get('demonstration')) === LOADING;
  }

  /** A database in which nobody has ever had a device or an advisory, nor sent the demonstration away. */
  async isNewDatabase(): Promise<boolean> {
    if ((await this.kept.get('demonstration')) !== undefined) return false;
    return (await this.count('ledger_import')) + (await this.count('advisory')) + (await this.count('source')) === 0;
  }

  async markLoading(): Promise<void> {
    this.isLoading = true;
    await this.transactions.run((manager) => this.kept.set(manager, 'demonstration', LOADING));
  }

  async markLoaded(firstImportAt: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.kept.set(manager, 'demonstration', true);
      await this.kept.set(manager, 'firstImportAt', firstImportAt);
    });
    this.isLoading = false;
  }

  /** What a person asks for; not while it is being loaded, since the rest of it would then come into an empty database. */
  async sendAway(): Promise<void> {
    if (this.isLoading) throw new Refusal(409, 'demonstration.still-loading');
    await this.remove();
  }

  /** "Begin with our own hospital": everything that was loaded, and everything made of it, goes as a whole. */
  async remove(): Promise<void> {
    if (!(await this.isLoaded())) throw new Refusal(409, 'demonstration.not-loaded');
    this.isLoading = false;
    await this.transactions.run(async (manager) => {
      for (const { options } of [...tables].reverse())
        if (!STAYS.includes(options.name)) await manager.getRepository(options.name).createQueryBuilder().delete().execute();
      await this.kept.set(manager, 'demonstration', false);
      await this.kept.forget(manager, 'firstImportAt');
    });
    await rm(join(this.settings.dataFolder, 'documents'), { recursive: true, force: true });
  }

  private count(table: string): Promise<number> {
    return this.reader.getRepository(table).count();
  }
}
