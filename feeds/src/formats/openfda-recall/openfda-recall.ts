import type { Advisory, Note } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { isObject, type JsonPlace, memberOf, noteStrangers, objectsOf, placeAt, textOf } from '../../json-place.js';
import { identityAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { advisoryOfRecall, type Recall } from '../../recall.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { readDay } from '../../vocabulary/day.js';
import { headingOf, modelNumbersIn } from './described-product.js';

/**
 * Recalls of medical devices as openFDA answers them: `device/enforcement` (weekly enforcement reports, with the class) and `device/recall` (the
 * database of CDRH, with cause and action). Field names are those of schemas/recall_schema.json and schemas/devicerecall_schema.json of FDA/openfda.
 */
export const openfdaRecall: FormatReader = { id: 'openfda-recall', recognises, read };

const known = new Set(
  (
    'recall_number event_id status classification product_type product_description product_code product_quantity code_info more_code_info ' +
    'reason_for_recall recalling_firm report_date recall_initiation_date termination_date center_classification_date distribution_pattern ' +
    'voluntary_mandated initial_firm_notification openfda address_1 address_2 city state postal_code country ' +
    'cfres_id product_res_number res_event_number recall_status event_date_initiated event_date_created event_date_posted ' +
    'event_date_terminated root_cause_description action k_numbers pma_numbers other_submission_description additional_info_contact ' +
    'firm_fei_number'
  ).split(' '),
);

function recognises({ json }: ArrivedText): boolean {
  const first = Array.isArray(json)
    ? (json[0] as unknown)
    : isObject(json) && Array.isArray(json.results)
      ? (json.results[0] as unknown)
      : json;
  if (!isObject(first)) return false;
  return ['recall_number', 'product_res_number'].some((name) => typeof first[name] === 'string') && 'reason_for_recall' in first;
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('openfda-recall');
  const root = { value: json, pointer: '' };
  const records = Array.isArray(json)
    ? objectsOf(root, remarks)
    : isObject(json) && !('results' in json)
      ? [root]
      : objectsOf(memberOf(root, 'results'), remarks);
  const items = records.flatMap((record) => recallOf(record, remarks) ?? []).map(advisoryOfRecall);
  if (items.length === 0) remarks.refuse('', 'nothing-read');
  return { items, remarks: remarks.all() };
}

function recallOf(record: JsonPlace, remarks: RemarkBook): Recall | null {
  const text = (name: string): string | null => textOf(memberOf(record, name), remarks)?.trim() || null;
  const type = text('product_type');
  if (type !== null && !/device/i.test(type)) {
    remarks.note(record.pointer, 'no-device', { type: type.slice(0, 100) });
    return null;
  }
  noteStrangers(record, known, remarks);
  const isReport = memberOf(record, 'recall_number').value !== undefined;
  const trackingId = identityAt(memberOf(record, isReport ? 'recall_number' : 'product_res_number'), remarks);
  if (trackingId === null) return null;
  const description = text('product_description') ?? '';
  if (description === '') remarks.doubt(record.pointer, 'member-missing', { member: 'product_description' });
  const heading = headingOf(description) || trackingId;
  const over = dayIn(record, isReport ? 'termination_date' : 'event_date_terminated', remarks);
  const reported = dayIn(record, isReport ? 'report_date' : 'event_date_posted', remarks);
  const classified = dayIn(record, 'center_classification_date', remarks);
  const classText = text('classification');
  const recallClass = classIn(classText, remarks, record.pointer);
  const units = [text('code_info'), text('more_code_info')].filter((part) => part !== null).join('\n');
  return {
    format: 'openfda-recall',
    publisher: {
      name: 'FDA',
      // Two editions of the same recalls: neither takes the other's place, and a device is found once, by the number both bear.
      namespace: `https://api.fda.gov/device/${isReport ? 'enforcement' : 'recall'}`,
      category: 'other',
    },
    trackingId,
    aliases: [],
    title: `Recall${recallClass === null ? '' : ` (Class ${recallClass})`}: ${heading}`,
    language: 'en',
    recallClass,
    classText,
    isOver: over !== null || /^(?:terminated|completed)/i.test(text(isReport ? 'status' : 'recall_status') ?? ''),
    publishedAt: instantOf(dayIn(record, isReport ? 'recall_initiation_date' : 'event_date_initiated', remarks) ?? reported),
    revisedAt: instantOf(
      [over, reported, classified]
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null,
    ),
    products: [
      {
        name: heading,
        prose: description,
        vendor: text('recalling_firm'),
        genericName: textOf(placeAt(record, 'openfda', 'device_name'), remarks),
        modelNumbers: modelNumbersIn(`${description}\n${units}`),
        units,
        pointer: `${record.pointer}/product_description`,
        unitsPointer: `${record.pointer}/code_info`,
      },
    ],
    reason: text('reason_for_recall'),
    harm: null,
    action: text('action'),
    notes: notesOf(record, text),
    references: referencesOf(trackingId, text('cfres_id'), isReport),
    pointer: record.pointer,
  };
}

const TOLD: readonly (readonly [member: string, title: string])[] = [
  ['reason_for_recall', 'Reason'],
  ['action', 'Action'],
  ['status', 'Status'],
  ['recall_status', 'Status'],
  ['code_info', 'Codes'],
  ['more_code_info', 'Codes'],
  ['product_quantity', 'Quantity'],
  ['distribution_pattern', 'Distribution'],
  ['root_cause_description', 'Root cause'],
  ['product_code', 'Product code'],
];

function notesOf(record: JsonPlace, text: (name: string) => string | null): readonly Note[] {
  const description = text('product_description');
  const others = TOLD.flatMap(([member, title]) => {
    const told = text(member);
    return told === null ? [] : [{ category: 'other', title, text: told, pointer: `${record.pointer}/${member}` }];
  });
  const whole = { category: 'description', title: 'Product', text: description ?? '', pointer: `${record.pointer}/product_description` };
  return [...(description === null ? [] : [whole]), ...others];
}

function referencesOf(trackingId: string, id: string | null, isReport: boolean) {
  const query = isReport ? `enforcement.json?search=recall_number:` : `recall.json?search=product_res_number:`;
  const own = { url: `https://api.fda.gov/device/${query}"${encodeURIComponent(trackingId)}"`, summary: 'openFDA', category: 'self' };
  const isNumber = id !== null && /^\d{1,12}$/.test(id);
  const page = { url: `https://www.accessdata.fda.gov/scripts/cdrh/cfdocs/cfRES/res.cfm?id=${id ?? ''}`, summary: 'FDA', category: 'self' };
  return isNumber ? [page, own] : [own];
}

/** "Not Yet Classified" and an empty member are no class; another word is a doubt. */
function classIn(text: string | null, remarks: RemarkBook, pointer: string): Recall['recallClass'] {
  const found = /^class (I{1,3}|[123])$/i.exec(text ?? '')?.[1]?.toUpperCase();
  if (found === undefined && text !== null && !/not yet|pending/i.test(text))
    remarks.doubt(`${pointer}/classification`, 'class-not-understood', { text: text.slice(0, 100) });
  if (found === 'I' || found === '1') return 'I';
  if (found === 'II' || found === '2') return 'II';
  return found === undefined ? null : 'III';
}

/** 20260131 in one edition, 2026-01-31 in the other. */
function dayIn(record: JsonPlace, name: string, remarks: RemarkBook): string | null {
  const place = memberOf(record, name);
  const text = textOf(place, remarks)?.trim() ?? '';
  if (text === '') return null;
  const day = readDay(text);
  if (day?.precision !== 'day') {
    remarks.doubt(place.pointer, 'date-not-understood', { text: text.slice(0, 100) });
    return null;
  }
  return day.day;
}

/** FDA tells days; a day of theirs begins in Washington, and none of them is kept to the hour. */
function instantOf(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00.000Z`;
}
