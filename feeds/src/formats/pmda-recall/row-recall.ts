import { createHash } from 'node:crypto';
import type { Note, Publisher } from '../../advisory.js';
import type { Recall } from '../../recall.js';
import type { RemarkBook } from '../../remark-book.js';
import type { RecallField } from './columns.facts.js';
import type { RecallRow } from './recall-table.js';
import { classIn, daysIn, makerIn, namesIn, type NamedProducts } from './recall-words.js';

/** Each is a document of its own: a thin list must not take the place of the summary. What they tell of a device meets by the number. */
export type Edition = 'summary' | 'list' | 'identifiers';

const PAGES = 'https://www.info.pmda.go.jp';
const MOST_NAMES = 100;

export function publisherOf(edition: Edition): Publisher {
  return { name: 'PMDA', namespace: edition === 'summary' ? `${PAGES}/rgo` : `${PAGES}/kaisyuu/${edition}`, category: 'other' };
}

/** One recall; null, with a remark, for a recall of something else than a device and for a row that names nothing. */
export function recallOfRow(row: RecallRow, edition: Edition, classOfAll: Recall['recallClass'], remarks: RemarkBook): Recall | null {
  const { values, pointer } = row;
  if (isNoDevice(values.kind)) {
    remarks.note(pointer, 'no-device', { type: (values.kind ?? '').slice(0, 100) });
    return null;
  }
  const vendor = makerIn(values.maker ?? '');
  const { names, genericName } = namedIn(values);
  if (names.length === 0 && vendor === null) {
    remarks.doubt(pointer, 'row-without-names');
    return null;
  }
  if (names.length === 0) remarks.doubt(pointer, 'product-not-named');
  if (names.length > MOST_NAMES) remarks.doubt(pointer, 'too-many-names', { count: names.length, limit: MOST_NAMES });
  const identity = identityOf(row, vendor, names, remarks);
  // Without a name the maker's own recall still goes to a person, under what is known of it.
  const called = names.length > 0 ? names.slice(0, MOST_NAMES) : [genericName ?? identity.trackingId];
  const recallClass = values.class === undefined ? classOfAll : classIn(values.class);
  if (recallClass === null) remarks.doubt(pointer, 'class-not-understood', { text: (values.class ?? '').slice(0, 100) });
  const days = daysOf(values, pointer, remarks);
  return {
    format: 'pmda-recall',
    publisher: publisherOf(edition),
    ...identity,
    title: titleOf(recallClass, called),
    language: 'ja',
    recallClass,
    classText: recallClass === null ? (values.class ?? null) : `クラス${recallClass}`,
    isOver: (values.state ?? '').includes('回収終了'),
    ...days,
    products: called.map((name) => ({
      name,
      prose: [name, values.units ?? '', values.names ?? ''].join('\n'),
      vendor,
      genericName,
      modelNumbers: [],
      units: values.units ?? '',
      pointer,
      unitsPointer: pointer,
    })),
    reason: values.reason ?? null,
    harm: values.harm ?? null,
    action: null,
    notes: notesOf(values, pointer),
    references: referencesOf(row),
    pointer,
  };
}

function namedIn(values: RecallRow['values']): NamedProducts {
  const [own, joint] = [namesIn(values.name ?? ''), namesIn(values.names ?? '')];
  return { genericName: values.genericName ?? own.genericName ?? joint.genericName, names: own.names.length > 0 ? own.names : joint.names };
}

export function titleOf(recallClass: Recall['recallClass'], names: readonly string[]): string {
  const others = names.length > 1 ? `ほか${names.length - 1}件` : '';
  return `回収${recallClass === null ? '' : `（クラス${recallClass}）`}：${(names[0] ?? '').slice(0, 150)}${others}`;
}

/** Only what is certainly something else: a word that nobody knows must not hide a device. */
export function isNoDevice(kind: string | undefined): boolean {
  return kind !== undefined && /医薬品|医薬部外品|化粧品|再生医療/.test(kind) && !kind.includes('医療機器');
}

/** `PMDA-2-12345`: PMDA's own number, which all its editions bear. */
export function trackingIdOf(number: string): string {
  return `PMDA-${number.normalize('NFKC').replaceAll(/\s/g, '')}`.slice(0, 100);
}

/** A page may not bear its number: then what it says tells it from others, and the list has it a second time. */
function identityOf(
  { values, href, pointer }: RecallRow,
  vendor: string | null,
  names: readonly string[],
  remarks: RemarkBook,
): Pick<Recall, 'trackingId' | 'aliases'> {
  const number = values.number ?? /[?&]recallno=([\w-]{1,40})/i.exec(href ?? '')?.[1];
  if (number !== undefined) return { trackingId: trackingIdOf(number), aliases: [] };
  remarks.doubt(pointer, 'number-not-stated');
  const said = JSON.stringify([vendor, names, daysIn(values.start ?? values.published ?? '')]);
  return { trackingId: `PMDA-sha256-${createHash('sha256').update(said).digest('hex').slice(0, 24)}`, aliases: [] };
}

function daysOf(values: RecallRow['values'], pointer: string, remarks: RemarkBook): Pick<Recall, 'publishedAt' | 'revisedAt'> {
  const told = (field: RecallField): string | null => {
    const text = values[field];
    const day = daysIn(text ?? '').at(-1) ?? null;
    if (day === null && text !== undefined) remarks.doubt(pointer, 'date-not-understood', { text: text.slice(0, 100) });
    return day;
  };
  const [published, made, start] = [told('published'), told('made'), told('start')];
  const newest =
    [published, made]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  return { publishedAt: instantOf(published ?? start), revisedAt: instantOf(newest ?? start) };
}

/** Days are those of Japan. */
export function instantOf(day: string | null): string | null {
  return day === null ? null : new Date(`${day}T00:00:00+09:00`).toISOString();
}

/** In the order in which a person wants to know it. */
const TOLD: readonly (readonly [field: RecallField, title: string])[] = [
  ['reason', '回収理由'],
  ['harm', '危惧される具体的な健康被害'],
  ['units', '対象ロット、数量及び出荷時期'],
  ['maker', '製造販売業者等名称'],
  ['contact', '担当者及び連絡先'],
  ['start', '回収開始年月日'],
  ['use', '効能・効果又は用途等'],
  ['number', '回収番号'],
  ['state', '備考'],
];

function notesOf(values: RecallRow['values'], pointer: string): readonly Note[] {
  return TOLD.flatMap(([field, title]) => {
    const text = values[field];
    return text === undefined ? [] : [{ category: 'other', title, text, pointer }];
  });
}

/** The page of the summary: where the list links to it, else where PMDA shows the summary of a number. */
function referencesOf({ values, href }: RecallRow): Recall['references'] {
  const number = /^\d-\d{1,10}$/.exec(values.number?.normalize('NFKC').trim() ?? '')?.[0];
  const linked =
    href !== null && /recallno=|kaisyuu|rgo/i.test(href) && URL.canParse(href, `${PAGES}/kaisyuu/`)
      ? new URL(href, `${PAGES}/kaisyuu/`)
      : null;
  const url = linked && /^https?:$/.test(linked.protocol) ? linked.href : number && `${PAGES}/rgo/MainServlet?recallno=${number}`;
  return url ? [{ url, summary: '回収概要', category: 'self' }] : [];
}
