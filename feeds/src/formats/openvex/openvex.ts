import type { Advisory, Publisher } from '../../advisory.js';
import { blankAdvisory } from '../../blank-statements.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { elementsOf, isObject, isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf } from '../../json-place.js';
import { expectedTextAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { openProducts } from './products.js';
import { statementOf } from './statements.js';
import { vulnerabilitiesOf } from './vulnerabilities.js';

/** OpenVEX 0.2.0, and 0.0.1 with its plain texts for vulnerability and products. A document is one advisory of kind vex. */
export const openvex: FormatReader = { id: 'openvex', recognises, read };

const known = new Set('@context @id author role timestamp last_updated version tooling statements format supplier'.split(' '));

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json)) return false;
  const contexts: readonly unknown[] = Array.isArray(json['@context']) ? json['@context'] : [json['@context']];
  return contexts.some((context) => typeof context === 'string' && /^https?:\/\/(?:www\.)?openvex\.dev\/ns\b/i.test(context));
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('openvex');
  const root: JsonPlace = { value: json, pointer: '' };
  const advisory = advisoryOf(root, remarks);
  return { items: advisory === null ? [] : [advisory], remarks: remarks.all() };
}

/** Refused is what nobody could tell from another document, and what says nothing: a VEX without statements is an empty envelope. */
function advisoryOf(root: JsonPlace, remarks: RemarkBook): Advisory | null {
  const id = memberOf(root, '@id');
  const trackingId = textOf(id, remarks)?.trim() ?? '';
  const list = memberOf(root, 'statements');
  if (trackingId === '') remarks.refuse(id.pointer, 'required-missing');
  if (elementsOf(list, remarks).length === 0) remarks.refuse(list.pointer, 'required-missing');
  if (trackingId === '' || elementsOf(list, remarks).length === 0) return null;
  noteStrangers(root, known, remarks);
  const stamped = memberOf(root, 'timestamp');
  if (!isPresent(stamped)) remarks.doubt(stamped.pointer, 'member-missing');
  const publishedAt = instantAt(stamped, remarks);
  const revisedAt = instantAt(memberOf(root, 'last_updated'), remarks) ?? publishedAt;
  const products = openProducts(remarks);
  const statements = objectsOf(list, remarks).flatMap((place) => statementOf(place, publishedAt, products, remarks) ?? []);
  const publisher = publisherOf(root, remarks);
  const vulnerabilities = vulnerabilitiesOf(statements, remarks);
  return {
    ...blankAdvisory,
    format: 'openvex',
    kind: 'vex',
    publisher,
    trackingId,
    revision: versionOf(root, remarks),
    title: titleOf(
      publisher,
      vulnerabilities.map(({ id: each }) => each),
      trackingId,
    ),
    publishedAt,
    revisedAt,
    products: products.all(),
    vulnerabilities,
  };
}

/** A document has no title: its author and what it speaks of stand in for one. */
function titleOf({ name }: Publisher, vulnerabilities: readonly string[], trackingId: string): string {
  const named = vulnerabilities.slice(0, 3).join(', ');
  const rest = vulnerabilities.length > 3 ? ', …' : '';
  return named === '' ? trackingId : `${name === '' ? 'OpenVEX' : name}: ${named}${rest}`;
}

/** The version counts from 1; a text is kept as it is. */
function versionOf(root: JsonPlace, remarks: RemarkBook): string {
  const place = memberOf(root, 'version');
  if (Number.isSafeInteger(place.value)) return String(place.value);
  if (!isPresent(place)) {
    remarks.doubt(place.pointer, 'member-missing');
    return '';
  }
  return textOf(place, remarks) ?? '';
}

/**
 * The author of a VEX is meant to be who makes the product, and the format has no word for anybody else. Whether it speaks for a device is
 * decided by its name alone. The identity of a document is its @id, unique in the world.
 */
function publisherOf(root: JsonPlace, remarks: RemarkBook): Publisher {
  textOf(memberOf(root, 'role'), remarks);
  return { name: expectedTextAt(root, 'author', remarks)?.trim() ?? '', namespace: null, category: 'vendor' };
}
