import type { Advisory, ProductStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { elementsOf, isObject, isPresent, type JsonPlace, memberOf, objectOf, objectsOf, textOf } from '../../json-place.js';
import { instantAt } from '../../json-values.js';
import type { PublishedEnd } from '../../published-ends.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { isDay } from '../../vocabulary/day.js';

/**
 * OASIS OpenEoX 1.0: a shell with statements about products, or one core alone. Its `end_of_life` ends all support and so is the EOS of the
 * guide, not its EOL; that is decided by a person, here stands what was published.
 */
export const openeox: FormatReader = { id: 'openeox', recognises, read };

const terms = ['general_availability', 'end_of_sales', 'end_of_security_support', 'end_of_life'];

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json)) return false;
  if (Array.isArray(json.statements)) return json.statements.some((each) => isObject(each) && isObject(each.core) && 'product' in each);
  return 'last_updated' in json && ('end_of_life' in json || 'end_of_security_support' in json);
}

function read(arrived: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('openeox');
  const root: JsonPlace = { value: arrived.json, pointer: '' };
  if (!recognises(arrived)) return refused(remarks);
  const statements = memberOf(root, 'statements');
  if (!isPresent(statements)) {
    // A core says when something ends, and never what: it is made to stand in another document.
    remarks.refuse('', 'product-missing');
    return { items: [], remarks: remarks.all() };
  }
  const items = objectsOf(statements, remarks).flatMap((place) => advisoryOf(place, remarks) ?? []);
  return items.length === 0 ? refused(remarks) : { items: withPlaces(items), remarks: remarks.all() };
}

function refused(remarks: RemarkBook): Reading<Advisory> {
  remarks.refuse('', 'nothing-read');
  return { items: [], remarks: remarks.all() };
}

function withPlaces(items: readonly Advisory[]): readonly Advisory[] {
  return items.length > 1 ? items : items.map(({ pointer: _, ...only }) => only);
}

function advisoryOf(place: JsonPlace, remarks: RemarkBook): Advisory | null {
  const [core, product] = [objectOf(memberOf(place, 'core'), remarks), productOf(place, remarks)];
  if (core === null || product === null) {
    remarks.doubt(place.pointer, 'statement-not-understood');
    return null;
  }
  const revisedAt = isPresent(memberOf(core, 'last_updated')) ? instantAt(memberOf(core, 'last_updated'), remarks) : null;
  const version = product.version.kind === 'words' ? product.version.raw : '';
  return {
    ...blankAdvisory,
    kind: 'lifecycle',
    format: 'openeox-1.0',
    publisher: { name: product.vendor ?? product.name, namespace: null, category: 'vendor' },
    // OpenEoX has no identity of its own: what is told of one product and version is one document over time.
    trackingId: ['EoX', product.vendor ?? '', product.product ?? '', version].filter((part) => part !== '').join(' '),
    revision: revisedAt ?? '',
    revisedAt,
    title: [product.name, version].filter((part) => part !== '').join(' '),
    language: 'en',
    products: [product],
    ends: terms.flatMap((term) => endOf(memberOf(core, term), term, revisedAt, remarks)),
    pointer: place.pointer,
  };
}

function endOf(place: JsonPlace, term: string, publishedAt: string | null, remarks: RemarkBook): readonly PublishedEnd[] {
  const text = isPresent(place) ? textOf(place, remarks) : null;
  if (text === null) return [];
  // The day as published: the hour is the publisher's midnight, and moving it would make a day that nobody published.
  const day = text.trim().slice(0, 10);
  if (!isDay(day) && text.trim().toLowerCase() !== 'tba') remarks.doubt(place.pointer, 'date-not-understood', { text: text.slice(0, 100) });
  return [
    { productId: 'p1', term, day: isDay(day) ? day : null, asWritten: text.slice(0, 100), publishedAt, note: null, pointer: place.pointer },
  ];
}

/** Hardware with its software is one product for the hospital: the device, in this release. */
function productOf(place: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const whole = objectOf(memberOf(place, 'product'), remarks);
  if (whole === null) return null;
  const hardware = objectOf(memberOf(whole, 'hardware'), remarks) ?? whole;
  const software = objectOf(memberOf(whole, 'software'), remarks) ?? whole;
  const said = (from: JsonPlace, name: string): string | null => textOf(memberOf(from, name), remarks)?.trim() || null;
  const name = said(hardware, 'product_name') ?? said(software, 'product_name');
  const vendor = said(hardware, 'vendor_name') ?? said(software, 'vendor_name');
  if (name === null) return null;
  const version = memberOf(software, 'product_version');
  const raw = textOf(version, remarks)?.trim() ?? '';
  return {
    ...blankProduct('p1', [vendor, name].filter((part) => part !== null).join(' '), whole.pointer),
    vendor,
    product: name,
    ...(raw !== '' && { version: { kind: 'words', scheme: 'generic', raw, isRange: false, pointer: version.pointer } }),
    identifiers: identifiersOf(memberOf(place, 'product_identification_helper'), remarks),
  };
}

function identifiersOf(place: JsonPlace, remarks: RemarkBook): ProductStatement['identifiers'] {
  const helper = objectOf(place, remarks);
  if (helper === null) return withoutIdentifiers;
  const cpe = textOf(memberOf(helper, 'cpe'), remarks);
  const list = (name: string): readonly string[] =>
    elementsOf(memberOf(helper, name), remarks).flatMap((each) => textOf(each, remarks) ?? []);
  return {
    ...withoutIdentifiers,
    cpes: cpe === null ? [] : [cpe],
    purls: list('purls'),
    modelNumbers: list('model_numbers'),
    serialNumbers: list('serial_numbers'),
    skus: list('skus'),
  };
}
