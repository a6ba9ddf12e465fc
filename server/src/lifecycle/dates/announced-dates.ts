import { dayOfInstant } from '../../clock.js';
import type { LifecycleMapping, LifecycleStatement, Meaning } from './statement.js';

export interface MappedStatement extends LifecycleStatement {
  /** All mappings, oldest first; the last counts. */
  readonly mappings: readonly LifecycleMapping[];
}

/** Whom a date concerns. */
export interface ConcernedDevice {
  readonly id: string;
  readonly modelId: string;
  readonly releaseId: string;
}

/** The statement that gives each date; null where none was announced. Its day may be null: announced as not yet fixed ("tba"). */
export interface AnnouncedDates {
  readonly eol: MappedStatement | null;
  readonly eos: MappedStatement | null;
}

/** What a person last said that the statement means; null while nobody did. */
export function meaningOf({ mappings }: Pick<MappedStatement, 'mappings'>): Meaning | null {
  return mappings.at(-1)?.meaning ?? null;
}

/** The instant of a new mapping: what is said later stands later, also within one millisecond. */
export function instantAfter(last: string | undefined, now: string): string {
  return last === undefined || now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * The dates that hold for a device by what was announced and confirmed by a person (手引書 6.6.1: EOL and EOS are told, and told again when
 * they change). Dates hold per model, release or device: what is said of fewer devices counts before what is said of more. Of statements
 * of one reach the one announced last counts. What no person confirmed gives no date, whatever its word, and what the ledger says does not
 * stand here: it is in the ledger.
 */
export function announcedDates(statements: readonly MappedStatement[], device: ConcernedDevice): AnnouncedDates {
  const own = statements.filter((statement) => statement.vocabulary !== 'ledger' && concerns(statement, device));
  const last = (meaning: Meaning): MappedStatement | null =>
    own
      .filter((each) => meaningOf(each) === meaning)
      .sort(byWeight)
      .at(-1) ?? null;
  return { eol: last('eol'), eos: last('eos') };
}

export function concerns(
  { modelId, releaseId, deviceId }: Pick<LifecycleStatement, 'modelId' | 'releaseId' | 'deviceId'>,
  device: ConcernedDevice,
): boolean {
  return modelId === device.modelId && (releaseId ?? device.releaseId) === device.releaseId && (deviceId ?? device.id) === device.id;
}

function byWeight(one: MappedStatement, other: MappedStatement): number {
  return (
    narrowness(one) - narrowness(other) || compare(toldOn(one), toldOn(other)) || compare(one.at, other.at) || compare(one.id, other.id)
  );
}

function narrowness({ releaseId, deviceId }: LifecycleStatement): number {
  return deviceId !== null ? 2 : releaseId !== null ? 1 : 0;
}

function toldOn({ announcedOn, receivedOn, at }: LifecycleStatement): string {
  return announcedOn ?? receivedOn ?? dayOfInstant(at);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
