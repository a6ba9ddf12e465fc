import { readDay } from '../../vocabulary/day.js';
import type { RecallClass } from '../../recall.js';

/** `クラスII`, `（クラスⅡ）`, `クラス2`; null where none or several are named. */
export function classIn(text: string): RecallClass | null {
  const found = new Set([...text.normalize('NFKC').matchAll(/クラス\s*(III|II|I|[123])(?![A-Za-z\d])/g)].map(([, named = '']) => named));
  const [only] = found.size === 1 ? found : [];
  if (only === 'I' || only === '1') return 'I';
  if (only === 'II' || only === '2') return 'II';
  return only === undefined ? null : 'III';
}

const DAYS = /(?:令和|平成)\s*(?:元|\d{1,2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?/g;

/** The days that a text names, the latest last. */
export function daysIn(text: string): readonly string[] {
  const written = text.normalize('NFKC').match(DAYS) ?? [];
  return written.flatMap((each) => readDay(each.replaceAll(/\s/g, ''))?.day ?? []).toSorted();
}

/** The firm: behind its label, else the first line. */
export function makerIn(text: string): string | null {
  const labelled = /製造販売業者等?の(?:氏名又は)?名称[\s:：]*([^\n]+)/.exec(text)?.[1];
  const first = text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  return (labelled ?? first)?.trim().slice(0, 300) || null;
}

export interface NamedProducts {
  readonly genericName: string | null;
  readonly names: readonly string[];
}

const LABEL = /^(一般的名称|販売名)\s*[:：]\s*(.*)$/;
const ENUMERATED = /(?:^|\s|[、,;])(?:[(（]?\d{1,2}[)）]|[①-⑳])\s*/;

/** `一般的名称：… 販売名：…`, each label with lines of its own, several names enumerated or line by line; a text without labels is names. */
export function namesIn(text: string): NamedProducts {
  const told = { 一般的名称: [] as string[], 販売名: [] as string[] };
  let label: keyof typeof told = '販売名';
  for (const line of text.replaceAll(/[ 　]{0,9}(?=(?:一般的名称|販売名)\s*[:：])/g, '\n').split('\n')) {
    const [, found, rest] = LABEL.exec(line.trim()) ?? [];
    if (found === '一般的名称' || found === '販売名') label = found;
    told[label].push(...(rest ?? line).split(ENUMERATED).flatMap((name) => name.trim() || []));
  }
  return { genericName: told['一般的名称'].join('、') || null, names: [...new Set(told['販売名'])] };
}
