import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** How times and ledgers are told. */
export interface Telling {
  when(instant: string): string;
  ledger(name: string): string;
}

/** Where the kept value comes from: the server tells `hand: <who> <instant>`. Another text stays as it is. */
export function keptOrigin(text: string, words: Dictionary, telling: Telling): string {
  const [, origin = '', by = '', at = ''] = /^(\w+): (.*) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(text) ?? [];
  return at === ''
    ? text
    : words.device.sourceOther(
        spoken(words.codes.origins, origin, (code) => code),
        by,
        telling.when(at),
      );
}

/** Where the offered value stands: the server tells `<ledger> <row>`. Another text stays as it is. */
export function offeredOrigin(text: string, words: Dictionary, telling: Telling): string {
  const [, ledger, row] = /^(.+) (\d+)$/.exec(text) ?? [];
  return ledger === undefined ? text : words.imports.written(telling.ledger(ledger), Number(row));
}
