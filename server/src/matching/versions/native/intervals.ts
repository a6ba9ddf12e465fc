import { bound } from './comparators.js';
import type { Bound, Reading } from '../../expressions/reading.js';

const INTERVAL = /\s*([[(])\s*([^,()[\]]*?)\s*(?:(,)\s*([^,()[\]]*?)\s*)?([\])])\s*(?:,|$)/y;

/** Intervals as Maven and NuGet write them: `[1.0,2.0)`, `(,1.0]`, `[1.0]`, several between commas. */
export function parseIntervals(text: string): Reading | undefined {
  const found: (readonly Bound[])[] = [];
  for (let at = 0; at < text.length; at = INTERVAL.lastIndex) {
    INTERVAL.lastIndex = at;
    const [whole, opening, from = '', comma, to = '', closing] = INTERVAL.exec(text) ?? [];
    if (whole === undefined) return undefined;
    if (comma === undefined) {
      if (opening !== '[' || closing !== ']' || from === '') return undefined;
      found.push([bound('=', from)]);
    } else {
      found.push([
        ...(from === '' ? [] : [bound(opening === '[' ? '>=' : '>', from)]),
        ...(to === '' ? [] : [bound(closing === ']' ? '<=' : '<', to)]),
      ]);
    }
  }
  return found.length > 0 ? found : undefined;
}
