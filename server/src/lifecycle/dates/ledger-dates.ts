import { dayOfInstant } from '../../clock.js';
import type { LifecycleStatement, StatedKind } from './statement.js';

export interface LedgerDatesOfDevice {
  readonly id: string;
  readonly modelId: string;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly saleEndedOn: string | null;
  readonly remarks: readonly string[];
}

/** What the history last has of a ledger's date. */
export interface LastLedgerDate {
  readonly deviceId: string;
  readonly kind: StatedKind;
  readonly day: string | null;
}

export interface LedgerDateChange {
  readonly deviceId: string;
  readonly field: 'eol' | 'eos' | 'saleEndedOn';
  readonly kind: StatedKind;
  readonly term: string;
  readonly day: string | null;
}

const columns: readonly Pick<LedgerDateChange, 'field' | 'kind' | 'term'>[] = [
  { field: 'eol', kind: 'eol', term: 'EOL' },
  { field: 'eos', kind: 'eos', term: 'EOS' },
  { field: 'saleEndedOn', kind: 'end_of_sales', term: '販売終了日' },
];

/**
 * What the history does not have yet of the dates that stand in the inventory, so that no date of a ledger is lost when the ledger says
 * another one later. A date that goes away is written down too, as one that is no longer told; one that never was leaves no line, unless the
 * ledger has a text there that is no date.
 */
export function newLedgerDates(devices: readonly LedgerDatesOfDevice[], last: readonly LastLedgerDate[]): readonly LedgerDateChange[] {
  const known = new Map(last.map(({ deviceId, kind, day }) => [`${deviceId} ${kind}`, day]));
  return devices.flatMap((device) =>
    columns.flatMap(({ field, kind, term }) => {
      const [day, before] = [device[field], known.get(`${device.id} ${kind}`)];
      if (before === undefined ? day === null && !isTextThere(device, field) : before === day) return [];
      return [{ deviceId: device.id, field, kind, term, day }];
    }),
  );
}

function isTextThere({ remarks }: LedgerDatesOfDevice, field: LedgerDateChange['field']): boolean {
  return remarks.includes(`${field}_not_a_date`);
}

/** Where the value of a device comes from, as the history tells it. */
export type DateOrigin = 'ledger' | 'hand' | 'notice' | 'master';

/**
 * A notice brought its own statement already; every other word for a date is entered here.
 *
 * @param at when it is written down: an import that was undone brings back an older word later, and the newest line must tell it
 */
export function statementOfLedger(
  change: LedgerDateChange,
  device: LedgerDatesOfDevice,
  from:
    | {
        readonly origin: DateOrigin;
        readonly asWritten: string | null;
        readonly row: number | null;
        readonly by: string;
        readonly at: string;
      }
    | undefined,
  at: string,
): Omit<LifecycleStatement, 'id'> {
  return {
    modelId: device.modelId,
    releaseId: null,
    deviceId: device.id,
    kind: change.kind,
    vocabulary: 'ledger',
    term: change.term,
    day: change.day,
    dayAsWritten: from?.asWritten ?? change.day ?? '',
    months: null,
    speaker: from?.origin === 'hand' ? 'hospital' : 'ledger',
    speakerName: from?.origin === 'hand' ? from.by : from?.origin === 'master' ? '機種マスター' : '機器台帳',
    documentId: null,
    documentName: from !== undefined && from.row !== null ? `${from.row}行目` : null,
    announcedOn: null,
    receivedOn: from === undefined ? null : dayOfInstant(from.at),
    note: null,
    versionAsWritten: null,
    doubt: null,
    at,
    by: from?.by ?? '',
  };
}
