import { elementsOf, isObject, isPresent, type JsonPlace, memberOf, placeAt } from '#feeds/json-place.js';
import type { RemarkBook } from '#feeds/remark-book.js';

/*
 * Where a document departs from the schemas of CycloneDX 1.2 to 1.7 in what is read here. Nothing is refused for it: what was written is kept,
 * and the maker can be told. The schemas themselves are not run: of 12,646 components their `uniqueItems` alone takes seconds.
 */

const types: ReadonlySet<string> = new Set(
  [
    'application framework library container platform operating-system device device-driver firmware file machine-learning-model data',
    'cryptographic-asset',
  ].flatMap((names) => names.split(' ')),
);
const scopes: ReadonlySet<string> = new Set(['required', 'optional', 'excluded']);
/** Hexadecimal digits of a value, by algorithm; 0 where it may have several lengths. */
const digits: Readonly<Record<string, number>> = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-384': 96,
  'SHA-512': 128,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'BLAKE2b-256': 64,
  'BLAKE2b-384': 96,
  'BLAKE2b-512': 128,
  BLAKE3: 0,
  'Streebog-256': 64,
  'Streebog-512': 128,
};

export function noteDeparturesOfComponent(place: JsonPlace, remarks: RemarkBook): void {
  const at = (name: string) => memberOf(place, name);
  noteWord(at('type'), types, 'type-not-known', remarks, true);
  noteWord(at('scope'), scopes, 'scope-not-known', remarks, false);
  for (const hash of listAt(at('hashes'))) noteHash(hash, remarks);
  for (const choice of listAt(at('licenses'))) noteLicence(choice, remarks);
  const swid = at('swid');
  if (isObject(swid.value) && !(isText(memberOf(swid, 'tagId')) && isText(memberOf(swid, 'name'))))
    remarks.note(swid.pointer, 'swid-not-whole');
  if (isPresent(at('version')) && isPresent(at('versionRange'))) remarks.doubt(at('versionRange').pointer, 'version-and-range');
  if (at('bom-ref').value === '') remarks.note(at('bom-ref').pointer, 'ref-empty');
}

/** Of the document: its serial number, and dependencies that speak of nothing. */
export function noteDeparturesOfBom(root: JsonPlace, remarks: RemarkBook): void {
  const serial = memberOf(root, 'serialNumber');
  const isUuid = typeof serial.value === 'string' && /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(serial.value);
  if (isPresent(serial) && !isUuid) remarks.note(serial.pointer, 'serial-number-not-a-uuid');
  for (const dependency of listAt(memberOf(root, 'dependencies')))
    if (!isText(memberOf(dependency, 'ref'))) remarks.doubt(dependency.pointer, 'dependency-without-ref');
  for (const choice of listAt(placeAt(root, 'metadata', 'licenses'))) noteLicence(choice, remarks);
}

function noteWord(place: JsonPlace, known: ReadonlySet<string>, code: string, remarks: RemarkBook, isRequired: boolean): void {
  const { value, pointer } = place;
  if (value === undefined && !isRequired) return;
  if (typeof value === 'string' ? known.has(value) : value !== undefined) return;
  remarks.note(pointer, code, { text: typeof value === 'string' ? value.slice(0, 100) : '' });
}

function noteHash(hash: JsonPlace, remarks: RemarkBook): void {
  const { alg, content } = isObject(hash.value) ? hash.value : {};
  if (typeof alg !== 'string' || typeof content !== 'string') return;
  const length = Object.hasOwn(digits, alg) ? digits[alg] : undefined;
  const isValid = length !== undefined && /^[0-9a-f]+$/i.test(content.trim()) && (length === 0 || content.trim().length === length);
  if (!isValid) remarks.note(hash.pointer, 'hash-not-valid', { algorithm: alg.slice(0, 100) });
}

/** One of licence and expression; of a licence one of id and name. SPDX ids have no blanks; which there are changes from month to month. */
function noteLicence(choice: JsonPlace, remarks: RemarkBook): void {
  const licence = memberOf(choice, 'license');
  const isBoth = isPresent(licence) && isPresent(memberOf(choice, 'expression'));
  const names = ['id', 'name'].filter((name) => isText(memberOf(licence, name)));
  const { value: id } = memberOf(licence, 'id');
  if (isBoth || (isObject(licence.value) && names.length !== 1) || (typeof id === 'string' && /\s/.test(id.trim())))
    remarks.note(choice.pointer, 'licence-not-valid');
}

function isText({ value }: JsonPlace): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The elements of a list, in silence when it is none: whoever reads it tells that. */
function listAt(place: JsonPlace): readonly JsonPlace[] {
  return Array.isArray(place.value) ? elementsOf(place, silent) : [];
}

const silent: RemarkBook = { note: () => undefined, doubt: () => undefined, refuse: () => undefined, all: () => [] };
