import { Injectable } from '@nestjs/common';
import type { ConcernedDevice } from './dates/announced-dates.js';

/** Months that it takes to replace a device; null where the hospital decided what becomes of it, or is replacing it already. */
export type MonthsToReplace = (device: Pick<ConcernedDevice, 'id' | 'modelId'>) => number | null;

/**
 * How long the hospital takes to buy. Planning knows it and stands on the life cycle, so it says here where to ask; while nobody did, nothing is
 * known and no rule speaks of it.
 */
@Injectable()
export class ProcurementTime {
  private ask: () => Promise<MonthsToReplace> = () => Promise.resolve(() => null);

  askAt(planning: () => Promise<MonthsToReplace>): void {
    this.ask = planning;
  }

  open(): Promise<MonthsToReplace> {
    return this.ask();
  }
}
