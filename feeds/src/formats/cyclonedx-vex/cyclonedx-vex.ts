import type { Advisory, Publisher, VulnerabilityStatement } from '../../advisory.js';
import { blankAdvisory } from '../../blank-statements.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { isObject, isPresent, type JsonPlace, memberOf, objectOf, objectsOf, placeAt, textOf } from '../../json-place.js';
import { instantAt } from '../../json-values.js';
import { mergedVulnerabilities } from '../../merged-vulnerabilities.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { identityOf } from './identity.js';
import { openProducts } from './products.js';
import { vulnerabilityOf } from './vulnerability.js';
import { bomOfXml, isXmlWithVulnerabilities } from './xml-bom.js';

/**
 * The vulnerabilities of a CycloneDX document 1.4 to 1.7, JSON or XML: one advisory of kind vex, whatever else the document holds. One without
 * vulnerabilities is an SBOM, which is not read here.
 */
export const cyclonedxVex: FormatReader = { id: 'cyclonedx-vex', recognises, read };

const versions: ReadonlySet<string> = new Set(['1.4', '1.5', '1.6', '1.7']);

function recognises({ json, text }: ArrivedText): boolean {
  if (json === undefined) return isXmlWithVulnerabilities(text);
  return isObject(json) && json.bomFormat === 'CycloneDX' && Array.isArray(json.vulnerabilities) && json.vulnerabilities.length > 0;
}

function read({ json, text }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('cyclonedx-vex');
  if (json !== undefined) return readBom({ value: json, pointer: '' }, remarks);
  const { bom, fault } = bomOfXml(text);
  return fault === null ? readBom({ value: bom, pointer: '' }, remarks) : { items: [], remarks: [fault] };
}

function readBom(root: JsonPlace, remarks: RemarkBook): Reading<Advisory> {
  const advisory = advisoryOf(root, remarks);
  if (advisory === null) remarks.refuse('', 'nothing-read');
  return { items: advisory === null ? [] : [advisory], remarks: remarks.all() };
}

function advisoryOf(root: JsonPlace, remarks: RemarkBook): Advisory | null {
  const list = objectsOf(memberOf(root, 'vulnerabilities'), remarks);
  if (list.length === 0) return null;
  remarkVersion(root, remarks);
  const publisher = publisherOf(root, remarks);
  const { trackingId, revision } = identityOf(root, publisher.name, remarks);
  const products = openProducts(root, publisher.name, remarks);
  remarkComponents(memberOf(root, 'components'), remarks);
  const statements = list.map((place, index) => vulnerabilityOf(place, `${trackingId}#${index + 1}`, products, remarks));
  const vulnerabilities = mergedVulnerabilities(statements.map((each) => each.statement));
  const metadata = memberOf(root, 'metadata');
  const revisedAt = instantAt(memberOf(metadata, 'timestamp'), remarks) ?? latestOf(statements.flatMap((each) => each.at ?? []));
  return {
    ...blankAdvisory,
    format: 'cyclonedx-vex',
    kind: 'vex',
    publisher,
    trackingId,
    revision,
    title: titleOf(root, vulnerabilities, remarks) || trackingId,
    tlp: textOf(placeAt(metadata, 'distributionConstraints', 'tlp'), remarks),
    publishedAt: revisedAt,
    revisedAt,
    products: products.all(),
    vulnerabilities,
  };
}

function remarkVersion(root: JsonPlace, remarks: RemarkBook): void {
  const place = memberOf(root, 'specVersion');
  const version = textOf(place, remarks) ?? '';
  if (!versions.has(version)) remarks.doubt(place.pointer, 'version-not-known', { version: version.slice(0, 20) });
}

/** One file may be a statement and an SBOM. This reader takes the statement: whoever sent both has to know that no list of components came of it. */
function remarkComponents({ value, pointer }: JsonPlace, remarks: RemarkBook): void {
  if (Array.isArray(value) && value.length > 0) remarks.note(pointer, 'components-not-taken', { count: value.length });
}

function latestOf(instants: readonly string[]): string | null {
  return instants.toSorted().at(-1) ?? null;
}

/** Who answers for the product; the order is from the surest to the vaguest. */
function publisherOf(root: JsonPlace, remarks: RemarkBook): Publisher {
  const metadata = memberOf(root, 'metadata');
  const component = objectOf(memberOf(metadata, 'component'), remarks);
  const organisations = [
    ...(component === null ? [] : [memberOf(component, 'manufacturer'), memberOf(component, 'supplier')]),
    memberOf(metadata, 'manufacturer'),
    memberOf(metadata, 'manufacture'),
    memberOf(metadata, 'supplier'),
  ];
  const names = organisations.map((place) => (isPresent(place) && isObject(place.value) ? textOf(memberOf(place, 'name'), remarks) : null));
  const authors = objectsOf(memberOf(metadata, 'authors'), remarks).map((author) => textOf(memberOf(author, 'name'), remarks));
  const publisher = component === null ? null : textOf(memberOf(component, 'publisher'), remarks);
  const name = [...names, publisher, ...authors].find((each) => each !== null && each.trim() !== '')?.trim() ?? '';
  if (name === '') remarks.doubt(metadata.pointer, 'publisher-not-named');
  return { name, namespace: null, category: 'vendor' };
}

/** What is spoken of: the described product, else the vulnerabilities. */
function titleOf(root: JsonPlace, vulnerabilities: readonly VulnerabilityStatement[], remarks: RemarkBook): string {
  const component = memberOf(memberOf(root, 'metadata'), 'component');
  const name = isObject(component.value) ? textOf(memberOf(component, 'name'), remarks) : null;
  const version = isObject(component.value) ? textOf(memberOf(component, 'version'), remarks) : null;
  const named = [name, version].filter((part) => part !== null && part.trim() !== '').join(' ');
  const ids = vulnerabilities.slice(0, 3).map((vulnerability) => vulnerability.id);
  const rest = vulnerabilities.length > 3 ? ', …' : '';
  return [named, `${ids.join(', ')}${rest}`].filter((part) => part !== '').join(': ');
}
