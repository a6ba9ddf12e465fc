import { cpeAttributes, isLawful, oneSpelling, withQuotes, type Cpe } from './cpe-value.js';

const LANGUAGE = /^(?:\*|-|[a-z]{2,3}(?:-(?:[a-z]{2}|\d{3}))?)$/;

/**
 * Unbinds `cpe:2.3:…`, in small letters already. `strictly` asks for what the schema of CPE 2.3 asks for: eleven values, all punctuation
 * quoted, a language that is one. Without it unquoted punctuation is taken as text.
 */
export function unbindFormattedString(text: string, strictly: boolean): Cpe | undefined {
  const values = splitUnquoted(text.slice('cpe:2.3:'.length));
  if (values.length !== cpeAttributes.length || !/^[aho*-]$/.test(values[0] ?? '')) return undefined;
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] ?? '';
    const lawful = isLawful(value) ? value : strictly ? undefined : withQuotes(value);
    if (lawful === undefined || (strictly && index === 6 && !LANGUAGE.test(value))) return undefined;
    values[index] = oneSpelling(lawful);
  }
  return named(values);
}

/** Eleven values in the order of the formatted string. Written out, because it is asked hundreds of thousands of times. */
export function named(values: readonly string[]): Cpe {
  const [part = '*', vendor = '*', product = '*', version = '*', update = '*', edition = '*', language = '*'] = values;
  const [swEdition = '*', targetSw = '*', targetHw = '*', other = '*'] = values.slice(7);
  return { part, vendor, product, version, update, edition, language, swEdition, targetSw, targetHw, other };
}

function splitUnquoted(text: string): string[] {
  if (!text.includes('\\')) return text.split(':');
  const values: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === ':') {
      values.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...values, text.slice(from)];
}

export function bindToFormattedString(cpe: Cpe): string {
  return `cpe:2.3:${cpeAttributes.map((attribute) => cpe[attribute]).join(':')}`;
}
