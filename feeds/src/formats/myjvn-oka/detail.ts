import type { Advisory, ProductStatement } from '../../advisory.js';
import { type AffectedProducts, affectedProducts } from '../../affected-products.js';
import { marksIn, noteOfMarks, publisherOfEntry, statusOfEntry } from '../../jvn-entries.js';
import { type JsonPlace, placeAt } from '../../json-place.js';
import type { Reading, Remark } from '../../reading.js';
import type { RemarkBook } from '../../remark-book.js';
import { systemOf } from '../../vocabulary/vulnerability-id.js';
import { csaf } from '../csaf/csaf.js';
import { asCsaf, withWordsOfVersions } from './as-csaf.js';
import { renamed } from './renamed-products.js';

/**
 * A full entry: what CSAF says in it is read as CSAF, and `jvn_extension.affected` tells the versions that its product tree leaves out. The
 * publisher is the catalogue, so that the entry is one document with its VULDEF form.
 */
export function detailOf(place: JsonPlace, remarks: RemarkBook): Reading<Advisory> {
  const reading = csaf.read({ text: '', json: asCsaf(place.value) });
  const [advisory] = reading.items;
  const told = reading.remarks
    .filter((remark) => !isOwnDialect(remark))
    .map((remark) => ({ ...remark, pointer: `${place.pointer}${remark.pointer}` }));
  if (advisory === undefined) return { items: [], remarks: told };
  const extension = affectedProducts(withWordsOfVersions(placeAt(place, 'jvn_extension', 'affected')), 'jvn_extension', remarks);
  const entry = withVersions(withoutRepetition(advisory, place, remarks), extension);
  return { items: [asEntry(entry, place, remarks)], remarks: told };
}

/** An entry without CVE beside others that have one only repeats the weaknesses of the whole. */
function withoutRepetition(advisory: Advisory, place: JsonPlace, remarks: RemarkBook): Advisory {
  const named = advisory.vulnerabilities.filter((vulnerability) => vulnerability.cve !== null);
  const nameless = advisory.vulnerabilities.filter((vulnerability) => vulnerability.cve === null);
  if (named.length === 0 || nameless.length === 0) return advisory;
  for (const { pointer } of nameless) remarks.note(`${place.pointer}${pointer}`, 'entry-without-cve');
  const common = nameless.flatMap((vulnerability) => vulnerability.weaknesses);
  const vulnerabilities = named.map((each) => (each.weaknesses.length === 0 ? { ...each, weaknesses: common } : each));
  return { ...advisory, vulnerabilities };
}

/** Members that the dialect adds everywhere, and the profile that CSAF does not know, are no news. */
function isOwnDialect({ code }: Remark): boolean {
  return code === 'csaf.member-not-known' || code === 'csaf.product-without-status' || code.startsWith('csaf.test-');
}

function asEntry(advisory: Advisory, place: JsonPlace, remarks: RemarkBook): Advisory {
  const { trackingId } = advisory;
  const description = advisory.notes.find((note) => note.category === 'description')?.text ?? null;
  const marks = marksIn([advisory.title, description], place.pointer, remarks);
  const own = { system: systemOf(trackingId), id: trackingId };
  const jvn = advisory.references.map(({ summary }) => summary).filter((summary) => /^JVN(?:VU|TA)?#\d{8}$/.test(summary));
  return {
    ...advisory,
    format: 'myjvn-oka',
    publisher: publisherOfEntry(trackingId, 'detail'),
    aliases: [...new Set([...advisory.aliases, ...jvn])].filter((alias) => alias !== trackingId),
    status: marks.unsettled ? 'interim' : advisory.status,
    withdrawn: marks.withdrawn || advisory.withdrawn,
    notes: [...advisory.notes, ...noteOfMarks(marks, place.pointer)],
    products: marks.withdrawn ? [] : advisory.products,
    vulnerabilities: advisory.vulnerabilities.map((vulnerability) => ({
      ...vulnerability,
      ...(vulnerability.cve === null && { id: trackingId, otherIds: [own] }),
      statuses: marks.withdrawn
        ? []
        : vulnerability.statuses.map(({ status, productIds }) => ({
            status: status === 'known_affected' ? statusOfEntry(marks) : status,
            productIds,
          })),
    })),
    ...(place.pointer !== '' && { pointer: place.pointer }),
  };
}

/** The versions of the extension take the place of the tree's product of the same name without a version, and inherit its identifiers. */
function withVersions(advisory: Advisory, extension: AffectedProducts): Advisory {
  if (extension.products.length === 0) return advisory;
  const replaced = new Map<string, readonly string[]>();
  const affected = new Set(extension.statuses.filter(({ status }) => status === 'known_affected').flatMap(({ productIds }) => productIds));
  const versioned = extension.products.map((product) => {
    const plain = advisory.products.find((each) => each.version.kind === 'none' && isSameName(each, product));
    if (plain === undefined) return product;
    // Only what is affected stands where the tree said "affected"; the rest keeps a status of its own.
    if (affected.has(product.id)) replaced.set(plain.id, [...(replaced.get(plain.id) ?? []), product.id]);
    return { ...product, identifiers: plain.identifiers };
  });
  const met = new Set([...replaced.values()].flat());
  const unmet = extension.statuses.map(({ status, productIds }) => ({ status, productIds: productIds.filter((id) => !met.has(id)) }));
  const statuses = unmet.filter(({ productIds }) => productIds.length > 0);
  const named = renamed(advisory, replaced);
  return {
    ...named,
    products: [...named.products.filter((product) => !replaced.has(product.id)), ...versioned],
    vulnerabilities: named.vulnerabilities.map((vulnerability) => ({
      ...vulnerability,
      statuses: [...vulnerability.statuses, ...statuses],
    })),
  };
}

function isSameName(one: ProductStatement, other: ProductStatement): boolean {
  return one.vendor === other.vendor && one.product === other.product;
}
