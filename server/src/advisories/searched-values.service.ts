import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { AdvisorySearchStore } from './advisory-search.store.js';

const AT_ONCE = 200;

@Injectable()
export class SearchedValuesService {
  constructor(
    private readonly search: AdvisorySearchStore,
    private readonly transactions: Transactions,
  ) {}

  /** For documents that an earlier version of the program took in, which knew less to search by. */
  async complete(): Promise<void> {
    for (let done = AT_ONCE; done === AT_ONCE;) done = await this.transactions.run((manager) => this.search.complete(manager, AT_ONCE));
  }
}
