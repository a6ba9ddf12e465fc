import { type JsonPlace, memberOf, noteStrangers, objectsOf } from '#feeds/json-place.js';
import { instantAt } from '#feeds/json-values.js';
import type { RemarkBook } from '#feeds/remark-book.js';
import type { Component } from './sbom.js';
import { longestIdentifier, statedName, statedText } from './stated-text.js';

const known: ReadonlySet<string> = new Set(
  [
    'SPDXID annotations attributionTexts builtDate checksums comment copyrightText description downloadLocation externalRefs',
    'filesAnalyzed hasFiles homepage licenseComments licenseConcluded licenseDeclared licenseInfoFromFiles name originator',
    'packageFileName packageVerificationCode primaryPackagePurpose releaseDate sourceInfo summary supplier validUntilDate versionInfo',
  ].flatMap((names) => names.split(' ')),
);

/** A package of SPDX 2 as a component, not yet placed among the others. Null, with a doubt, when nothing tells what it is. */
export function packageOf(place: JsonPlace, ref: string, remarks: RemarkBook): Component | null {
  noteStrangers(place, known, remarks);
  const identifiers = identifiersOf(place, remarks);
  const named = statedName(memberOf(place, 'name'), remarks);
  if (named === null) remarks.doubt(`${place.pointer}/name`, 'component-not-named');
  const name = named ?? identifiers.purls[0] ?? identifiers.cpes[0];
  if (name === undefined) {
    remarks.doubt(place.pointer, 'component-skipped');
    return null;
  }
  return {
    ref,
    parentRef: null,
    // Words like those of CycloneDX: OPERATING_SYSTEM in JSON and OPERATING-SYSTEM in tag-value are operating-system there.
    type: statedText(memberOf(place, 'primaryPackagePurpose'), remarks)?.toLowerCase().replaceAll('_', '-') ?? null,
    group: null,
    name,
    version: statedText(memberOf(place, 'versionInfo'), remarks),
    supplier: actorOf(memberOf(place, 'supplier'), remarks) ?? actorOf(memberOf(place, 'originator'), remarks),
    ...identifiers,
    hashes: hashesOf(place, remarks),
    licences: licencesOf(place, remarks),
    scope: null,
    validUntil: instantAt(memberOf(place, 'validUntilDate'), remarks)?.slice(0, 10) ?? null,
    pointer: place.pointer,
  };
}

type Identifiers = Pick<Component, 'purls' | 'cpes' | 'swids'>;
const kinds: Readonly<Record<string, keyof Identifiers>> = { purl: 'purls', cpe22type: 'cpes', cpe23type: 'cpes', swid: 'swids' };

/**
 * The category is not asked: 2.2 writes PACKAGE_MANAGER in its schema and PACKAGE-MANAGER in its text, and tools write either. The type may
 * be the whole address of its definition.
 */
function identifiersOf(place: JsonPlace, remarks: RemarkBook): Identifiers {
  const found = { purls: new Set<string>(), cpes: new Set<string>(), swids: new Set<string>() };
  for (const reference of objectsOf(memberOf(place, 'externalRefs'), remarks)) {
    const type = statedText(memberOf(reference, 'referenceType'), remarks) ?? '';
    const locator = statedText(memberOf(reference, 'referenceLocator'), remarks, longestIdentifier);
    const word = type.replace(/^https?:\/\/spdx\.org\/rdf\/references\//, '').toLowerCase();
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    if (kind === undefined) remarks.note(reference.pointer, 'reference-not-used', { type: type.slice(0, 100) });
    else if (locator !== null) found[kind].add(locator);
  }
  return { purls: [...found.purls], cpes: [...found.cpes], swids: [...found.swids] };
}

/** `Organization: Name (mail)` or `Person: …`; brackets that hold no address belong to the name. */
function actorOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const text = statedText(place, remarks);
  const name =
    text
      ?.replace(/^(?:Organi[sz]ation|Person|Tool)\s*:/i, '')
      .replace(/\((?:[^()]*@[^()]*)?\)$/, '')
      .trim() ?? '';
  return name === '' || name === 'NOASSERTION' ? null : name;
}

function hashesOf(place: JsonPlace, remarks: RemarkBook): Component['hashes'] {
  return objectsOf(memberOf(place, 'checksums'), remarks).flatMap((checksum) => {
    const algorithm = statedText(memberOf(checksum, 'algorithm'), remarks);
    const value = statedText(memberOf(checksum, 'checksumValue'), remarks);
    if (algorithm !== null && value !== null) return [{ algorithm, value }];
    remarks.doubt(checksum.pointer, 'hash-not-understood');
    return [];
  });
}

function licencesOf(place: JsonPlace, remarks: RemarkBook): readonly string[] {
  const stated = ['licenseDeclared', 'licenseConcluded'].map((name) => statedText(memberOf(place, name), remarks, longestIdentifier));
  return [...new Set(stated.flatMap((licence) => licence ?? []))];
}
