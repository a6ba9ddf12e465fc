import type { Recall } from '../../recall.js';
import type { RemarkBook } from '../../remark-book.js';
import { hasCheckDigit } from '../../vocabulary/gs1.js';
import type { RecallRow } from './recall-table.js';
import { daysIn, makerIn, namesIn } from './recall-words.js';
import { instantOf, isNoDevice, publisherOf, titleOf, trackingIdOf } from './row-recall.js';

const MOST_UNITS = 20_000;

/**
 * The edition with GTIN, lots and serial numbers: a row for each number, many of one recall. It tells no class; the summary does. A recall of which every row
 * has a serial number is limited to these; where one has none, or a lot, a person looks.
 */
export function byIdentifiers(rows: readonly RecallRow[], remarks: RemarkBook): readonly Recall[] {
  const devices = rows.filter(({ values }) => !isNoDevice(values.kind));
  const numbered = devices.filter(({ values }) => values.number !== undefined);
  for (const { pointer } of devices.filter(({ values }) => values.number === undefined)) remarks.doubt(pointer, 'number-not-stated');
  const items = [...Map.groupBy(numbered, ({ values }) => trackingIdOf(values.number ?? ''))].map(([id, own]) =>
    recallOf(id, own, remarks),
  );
  if (items.length === 0) remarks.refuse('', 'nothing-read');
  return items;
}

function recallOf(trackingId: string, rows: readonly RecallRow[], remarks: RemarkBook): Recall {
  const pointer = rows[0]?.pointer ?? '';
  const names = [...new Set(rows.flatMap(({ values }) => namesIn(values.name ?? values.names ?? '').names))];
  const day = daysIn(rows.map(({ values }) => values.start ?? values.published ?? '').join('\n')).at(-1) ?? null;
  const vendor = makerIn(rows.find(({ values }) => values.maker !== undefined)?.values.maker ?? '');
  return {
    format: 'pmda-recall',
    publisher: publisherOf('identifiers'),
    trackingId,
    aliases: [],
    title: titleOf(null, names),
    language: 'ja',
    recallClass: null,
    classText: null,
    isOver: false,
    publishedAt: instantOf(day),
    revisedAt: instantOf(day),
    products: [
      {
        name: names[0] ?? trackingId,
        prose: names.join('\n'),
        vendor,
        genericName: null,
        modelNumbers: [],
        units: unitsOf(rows),
        gtins: gtinsOf(rows, remarks),
        pointer,
        unitsPointer: pointer,
      },
    ],
    reason: null,
    harm: null,
    action: null,
    notes: [],
    references: [],
    pointer,
  };
}

function gtinsOf(rows: readonly RecallRow[], remarks: RemarkBook): readonly string[] {
  const found = new Set<string>();
  for (const { values, pointer } of rows) {
    for (const written of (values.gtin ?? '').normalize('NFKC').split(/[\s,、;]+/)) {
      const digits = written.replaceAll('-', '');
      if (digits === '') continue;
      if (/^\d{8}$|^\d{12,14}$/.test(digits) && hasCheckDigit(digits)) found.add(digits.padStart(14, '0'));
      else remarks.doubt(pointer, 'gtin-not-valid', { text: written.slice(0, 40) });
    }
  }
  return [...found];
}

/** As the words of a recall, which are read like all others: a plain list where each row has a serial number and no lot. */
function unitsOf(rows: readonly RecallRow[]): string {
  const serials = rows.map(({ values }) => values.serial ?? '');
  const isPlain = rows.every(({ values }) => values.serial !== undefined && values.lot === undefined);
  if (isPlain && rows.length <= MOST_UNITS) return `製造番号：${serials.join('、')}`;
  const told = rows
    .slice(0, MOST_UNITS)
    .map(({ values }) => [values.lot && `ロット ${values.lot}`, values.serial && `製造番号 ${values.serial}`].filter(Boolean).join(' '));
  return [...new Set(told.filter((text) => text !== ''))].join('、');
}
