import { isObject, type JsonPlace } from '#feeds/json-place.js';
import { instantAt } from '#feeds/json-values.js';
import type { RemarkBook } from '#feeds/remark-book.js';
import type { Component } from './sbom.js';
import { elementsAt, memberAt, type Spdx3Element, type Spdx3Elements } from './spdx3-elements.js';
import { longestIdentifier, statedName, statedText } from './stated-text.js';

/** A package of SPDX 3 as a component, not yet placed among the others. Null, with a doubt, when nothing tells what it is. */
export function spdx3Package(
  element: Spdx3Element,
  ref: string,
  elements: Spdx3Elements,
  licences: readonly string[],
  remarks: RemarkBook,
): Component | null {
  const text = (name: string) => statedText(memberAt(element, name), remarks);
  const identifiers = identifiersOf(element, remarks);
  const named = statedName(memberAt(element, 'name'), remarks);
  if (named === null) remarks.doubt(`${element.pointer}/name`, 'component-not-named');
  const name = named ?? identifiers.purls[0] ?? identifiers.cpes[0];
  if (name === undefined) {
    remarks.doubt(element.pointer, 'component-skipped');
    return null;
  }
  const support = supportOf(memberAt(element, 'supportLevel'));
  return {
    ref,
    parentRef: null,
    // Words like those of CycloneDX and of the reader of SPDX 2: operatingSystem is operating-system there.
    type:
      text('primaryPurpose')
        ?.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
        .toLowerCase() ?? null,
    group: null,
    name,
    version: text('packageVersion'),
    supplier: agentAt(element, 'suppliedBy', elements, remarks) ?? agentAt(element, 'originatedBy', elements, remarks),
    ...identifiers,
    hashes: hashesOf(element, remarks),
    licences,
    scope: null,
    validUntil: instantAt(memberAt(element, 'validUntilTime'), remarks)?.slice(0, 10) ?? null,
    pointer: element.pointer,
    ...(support !== null && { support }),
  };
}

type Identifiers = Pick<Component, 'purls' | 'cpes' | 'swids'>;
const kinds: Readonly<Record<string, keyof Identifiers>> = {
  packageurl: 'purls',
  purl: 'purls',
  cpe22: 'cpes',
  cpe23: 'cpes',
  swid: 'swids',
};

/** `packageUrl`, and external identifiers of kinds that are known; tools write the member in the plural too. */
function identifiersOf(element: Spdx3Element, remarks: RemarkBook): Identifiers {
  const found = { purls: new Set<string>(), cpes: new Set<string>(), swids: new Set<string>() };
  const url = statedText(memberAt(element, 'packageUrl'), remarks, longestIdentifier);
  if (url !== null) found.purls.add(url);
  for (const place of objectsAt(memberAt(element, 'externalIdentifier', 'externalIdentifiers'))) {
    const type = statedText(place('externalIdentifierType'), remarks) ?? '';
    const word = type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1).toLowerCase();
    const identifier = statedText(place('identifier'), remarks, longestIdentifier);
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    if (kind === undefined) remarks.note(place('externalIdentifierType').pointer, 'reference-not-used', { type: type.slice(0, 100) });
    else if (identifier !== null) found[kind].add(identifier);
  }
  return { purls: [...found.purls], cpes: [...found.cpes], swids: [...found.swids] };
}

function hashesOf(element: Spdx3Element, remarks: RemarkBook): Component['hashes'] {
  return objectsAt(memberAt(element, 'verifiedUsing')).flatMap((place) => {
    const algorithm = statedText(place('algorithm'), remarks);
    const value = statedText(place('hashValue'), remarks);
    // Signatures and verification codes stand in the same list and are none of ours.
    return algorithm !== null && value !== null ? [{ algorithm, value }] : [];
  });
}

/** The objects of a list, each as a look into its members. */
function objectsAt({ value, pointer }: JsonPlace): readonly ((name: string) => JsonPlace)[] {
  return [value].flat().flatMap((each, index) => {
    if (!isObject(each)) return [];
    const at = Array.isArray(value) ? `${pointer}/${index}` : pointer;
    return [(name: string) => ({ value: Object.hasOwn(each, name) ? each[name] : undefined, pointer: `${at}/${name}` })];
  });
}

function agentAt(element: Spdx3Element, name: string, elements: Spdx3Elements, remarks: RemarkBook): string | null {
  const agents = elementsAt(element, name, elements).map((agent) => statedText(memberAt(agent, 'name'), remarks));
  return agents.find((each) => each !== null) ?? null;
}

/** The worst that is said of its support: a component may be deployed and past its end at once. */
function supportOf({ value }: JsonPlace): string | null {
  const said = [value].flat().filter((each) => typeof each === 'string');
  const words = ['noSupport', 'endOfSupport', 'limitedSupport', 'support', 'deployed', 'development'];
  return words.find((word) => said.includes(word)) ?? null;
}
