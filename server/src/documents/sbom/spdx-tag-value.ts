import type { Reading } from '#feeds/reading.js';
import { openRemarkBook, type RemarkBook } from '#feeds/remark-book.js';
import { withOriginalPlaces } from './original-places.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxOf } from './spdx-document.js';
import { type TagLine, tagLines } from './tag-lines.js';

/** SPDX 2.1 to 2.3 in its tag-value form, in any encoding. The tags tell by their order what they belong to. */
export const spdxTagValue: SbomReader = {
  id: 'spdx-tag-value',
  // YAML begins in the same manner, with a small letter.
  recognises: ({ json, text }) => json === undefined && /^[ \t\uFEFF]{0,20}SPDXVersion[ \t]{0,20}:/m.test(text.slice(0, 100_000)),
  read: ({ text }) => readTags(text),
};

type Members = Record<string, unknown>;

/** Tags by the member of the JSON form that they become. */
const documentTags: Readonly<Record<string, string>> = {
  SPDXVersion: 'spdxVersion',
  SPDXID: 'SPDXID',
  DocumentName: 'name',
  DocumentNamespace: 'documentNamespace',
};
const packageTags: Readonly<Record<string, string>> = {
  SPDXID: 'SPDXID',
  PackageVersion: 'versionInfo',
  PackageSupplier: 'supplier',
  PackageOriginator: 'originator',
  PackageLicenseDeclared: 'licenseDeclared',
  PackageLicenseConcluded: 'licenseConcluded',
  PrimaryPackagePurpose: 'primaryPackagePurpose',
  ValidUntilDate: 'validUntilDate',
};
/** What begins something that is neither document nor package; the tags that follow are of it. */
const otherBeginnings: Readonly<Record<string, string>> = { FileName: 'files', SnippetSPDXID: 'snippets', LicenseID: 'licences' };
/** Tags of the standard of which nothing is used. */
const unused = new RegExp(
  `^(?:${[
    'DataLicense|DocumentComment|LicenseListVersion|Creator|CreatorComment|Relationship(?:Comment)?|ExternalRefComment',
    'Package(?:FileName|DownloadLocation|VerificationCode|HomePage|SourceInfo|LicenseInfoFromFiles|LicenseComments|CopyrightText)',
    'Package(?:Summary|Description|Comment|AttributionText)|FilesAnalyzed|ReleaseDate|BuiltDate|PackageReleaseDate|PackageBuiltDate',
    'File\\w+|Snippet\\w+|License\\w+|ExtractedText|ArtifactOf\\w+|Annotat\\w+|SPDXREF|Review\\w+',
  ].join('|')})$`,
);
/** What a repairing tool leaves where a tag had no value. */
const placeholder = /(?:^|:\s?)tag_fixed$/;

interface TagBook {
  readonly document: Members;
  readonly packages: Members[];
  readonly relationships: Members[];
  readonly others: Record<string, number[]>;
  readonly externals: Members[];
  created?: string;
  /** What the next tags belong to; null: to a file, snippet or licence. */
  open: Members | null;
  readonly places: Map<string, string>;
}

function readTags(text: string): Reading<Sbom> {
  const remarks = openRemarkBook('sbom');
  const document: Members = {};
  const book: TagBook = { document, packages: [], relationships: [], others: {}, externals: [], open: document, places: new Map() };
  // Lines may end as on any system, also in a lone CR.
  for (const line of tagLines(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), remarks)) takeLine(line, book, remarks);
  const value = {
    ...document,
    creationInfo: { created: book.created },
    packages: book.packages,
    relationships: book.relationships,
    files: book.others.files,
    snippets: book.others.snippets,
    externalDocumentRefs: book.externals,
  };
  const sbom = spdxOf({ value, pointer: '' }, 'tag', remarks);
  return withOriginalPlaces({ items: sbom === null ? [] : [sbom], remarks: remarks.all() }, book.places);
}

function takeLine(line: TagLine, book: TagBook, remarks: RemarkBook): void {
  const { tag, value } = line;
  if (placeholder.test(value)) remarks.note(`line ${line.line}`, 'placeholder-skipped', { tag });
  else if (tag === 'PackageName') openPackage(line, book);
  else if (Object.hasOwn(otherBeginnings, tag)) openOther(line, book);
  else if (tag === 'Relationship') takeRelationship(line, book, remarks);
  else if (tag === 'Created') book.created ??= value;
  else if (tag === 'ExternalDocumentRef') book.externals.push({ value });
  else takeMember(line, book, remarks);
}

function openPackage({ value, line }: TagLine, book: TagBook): void {
  book.places.set(`/packages/${book.packages.length}`, `line ${line}`);
  book.open = { name: value, externalRefs: [], checksums: [] };
  book.packages.push(book.open);
}

function openOther({ tag, line }: TagLine, book: TagBook): void {
  const part = otherBeginnings[tag] ?? tag;
  const lines = (book.others[part] ??= []);
  if (lines.length === 0) book.places.set(`/${part}`, `line ${line}`);
  lines.push(line);
  book.open = null;
}

function takeRelationship({ value, line }: TagLine, book: TagBook, remarks: RemarkBook): void {
  const [from, type, to, ...rest] = value.slice(0, 2000).split(/\s+/);
  if (to === undefined || rest.length > 0) remarks.doubt(`line ${line}`, 'relationship-not-understood');
  else {
    book.places.set(`/relationships/${book.relationships.length}`, `line ${line}`);
    book.relationships.push({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to });
  }
}

function takeMember(line: TagLine, book: TagBook, remarks: RemarkBook): void {
  const { tag, value } = line;
  const { open } = book;
  const isOfPackage = open !== null && open !== book.document;
  if (isOfPackage && tag === 'ExternalRef') takeListed(open.externalRefs, referenceOf(value), line, remarks);
  else if (isOfPackage && tag === 'PackageChecksum') takeListed(open.checksums, checksumOf(value), line, remarks);
  else if (open === null && tag === 'SPDXID') return;
  else if (open !== null && Object.hasOwn(isOfPackage ? packageTags : documentTags, tag)) {
    const name = (isOfPackage ? packageTags : documentTags)[tag] ?? tag;
    // Twice in one package: the name between two packages may be missing, and a guess would mix them.
    if (open[name] === undefined) open[name] = value;
    else if (open[name] !== value) remarks.doubt(`line ${line.line}`, 'tag-repeated', { tag });
  } else if (Object.hasOwn(packageTags, tag) || Object.hasOwn(documentTags, tag) || tag === 'ExternalRef' || tag === 'PackageChecksum') {
    remarks.doubt(`line ${line.line}`, 'tag-out-of-place', { tag });
  } else if (!unused.test(tag)) {
    remarks.note(`line ${line.line}`, 'tag-not-known', { tag });
  }
}

function takeListed(list: unknown, item: Members | null, { tag, line }: TagLine, remarks: RemarkBook): void {
  if (item === null) remarks.doubt(`line ${line}`, 'line-not-understood', { text: tag });
  else if (Array.isArray(list)) list.push(item);
}

function referenceOf(value: string): Members | null {
  const match = /^(\S{1,100})[ \t]{1,20}(\S{1,500})[ \t]{1,20}(\S.*)$/s.exec(value);
  return match && { referenceCategory: match[1], referenceType: match[2], referenceLocator: match[3] };
}

function checksumOf(value: string): Members | null {
  const match = /^([\w-]{1,40})[ \t]{0,20}:[ \t]{0,20}(\S{1,300})$/.exec(value);
  return match && { algorithm: match[1], checksumValue: match[2] };
}
