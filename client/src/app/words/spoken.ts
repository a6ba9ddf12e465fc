import type { Params } from '../api/types';

type Table = Readonly<Record<string, string>>;

/** A sentence with its `{name}` places filled in; a place without a value stays visible, so that a wrong code is found. */
export function filled(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** The words for a code; a code without words is told by `unknown`, never as nothing. */
export function spoken(table: Table, code: string, unknown: (code: string) => string, params: Params = {}): string {
  const sentence = Object.hasOwn(table, code) ? table[code] : undefined;
  return sentence === undefined ? unknown(code) : filled(sentence, params);
}
