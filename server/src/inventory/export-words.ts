import type { Connection, Device, Ownership } from './device.js';
import { isStillThere } from './ledger/device-words.js';

/** The words of an exported list, such as the import understands: what goes out comes back as the same. What is not known is blank. */
export function ownershipWord(ownership: Ownership): string | null {
  return OWNERSHIPS[ownership];
}
const OWNERSHIPS: Readonly<Record<Ownership, string | null>> = {
  owned: '購入',
  leased: 'リース',
  rental: 'レンタル',
  loan: '貸与',
  used: '中古購入',
  demo: 'デモ',
  unknown: null,
};

export function connectionWord(connection: Connection): string | null {
  return CONNECTIONS[connection];
}
const CONNECTIONS: Readonly<Record<Connection, string | null>> = {
  always: '常時接続',
  intermittent: '随時接続',
  'maintenance-only': '保守時のみ接続',
  standalone: 'スタンドアロン',
  cloud: 'クラウド接続',
  unknown: null,
};

/** The state as written; where a day of disposal or a person says otherwise, a word that says so. */
export function stateWordOf({ operatingState, active }: Pick<Device, 'operatingState' | 'active'>): string | null {
  const isThere = operatingState === null ? undefined : isStillThere(operatingState);
  if (active) return isThere === false ? '稼働中' : operatingState;
  return isThere === false ? operatingState : '廃棄等';
}
