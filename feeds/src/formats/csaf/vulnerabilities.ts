import type { VulnerabilityStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { assessmentsOf } from './assessments.js';
import { criticalExtensions } from './extensions.js';
import { knownMembers } from './members.js';
import { statusesOf } from './product-status.js';
import type { ProductTree } from './product-tree.js';
import { justificationsOf, remediationsOf, threatsOf } from './remediations.js';
import { expectedText } from './required-text.js';
import { scoresOf } from './scores.js';
import { notesOf, referencesOf } from './texts.js';

/** Reads `vulnerabilities`. A CVE that stands twice in the document is kept twice and doubted. */
export function vulnerabilitiesOf(
  root: JsonPlace,
  trackingId: string,
  tree: ProductTree,
  remarks: RemarkBook,
): readonly VulnerabilityStatement[] {
  const seen = new Set<string>();
  return objectsOf(memberOf(root, 'vulnerabilities'), remarks).map((place, index) => {
    const vulnerability = vulnerabilityOf(place, `${trackingId}#${index + 1}`, tree, remarks);
    if (seen.has(vulnerability.id)) remarks.doubt(place.pointer, 'vulnerability-repeated', { id: vulnerability.id });
    seen.add(vulnerability.id);
    return vulnerability;
  });
}

function vulnerabilityOf(place: JsonPlace, fallbackId: string, tree: ProductTree, remarks: RemarkBook): VulnerabilityStatement {
  noteStrangers(place, knownMembers.vulnerability, remarks);
  criticalExtensions(place, remarks);
  const { cve, otherIds } = idsOf(place, remarks);
  const statuses = statusesOf(place, tree, remarks);
  const stated = [...new Set(statuses.flatMap((group) => group.productIds))];
  const references = referencesOf(place, remarks);
  const notes = notesOf(place, tree, remarks);
  const assessments = assessmentsOf(place, notes, tree, remarks);
  return {
    id: cve ?? otherIds[0]?.id ?? fallbackId,
    cve,
    otherIds,
    title: textOf(memberOf(place, 'title'), remarks),
    weaknesses: weaknessesOf(place, remarks),
    notes,
    scores: scoresOf(place, references, stated, { tree, remarks }),
    statuses,
    remediations: remediationsOf(place, tree, remarks),
    threats: threatsOf(place, tree, remarks),
    justifications: justificationsOf(place, tree, remarks),
    references,
    ...(assessments.length > 0 && { assessments }),
    pointer: place.pointer,
  };
}

/** The letter case of `cve` is set right, since other sources are joined by it. What is no CVE number is kept as an id of unknown system. */
function idsOf(place: JsonPlace, remarks: RemarkBook): Pick<VulnerabilityStatement, 'cve' | 'otherIds'> {
  const member = memberOf(place, 'cve');
  const written = textOf(member, remarks);
  const cve = /^\s*(CVE-\d{4}-\d{4,})\s*$/i.exec(written ?? '')?.[1]?.toUpperCase() ?? null;
  const otherIds = objectsOf(memberOf(place, 'ids'), remarks).flatMap((entry) => {
    const id = expectedText(entry, 'text', remarks);
    return id === null ? [] : [{ system: textOf(memberOf(entry, 'system_name'), remarks) ?? '', id }];
  });
  if (written === null || cve !== null) return { cve, otherIds };
  remarks.doubt(member.pointer, 'cve-not-understood', { text: written });
  return { cve, otherIds: written.trim() === '' ? otherIds : [{ system: 'cve', id: written }, ...otherIds] };
}

/** `cwe` of CSAF 2.0, `cwes` of 2.1. */
function weaknessesOf(place: JsonPlace, remarks: RemarkBook): VulnerabilityStatement['weaknesses'] {
  const single = objectOf(memberOf(place, 'cwe'), remarks);
  return [...(single === null ? [] : [single]), ...objectsOf(memberOf(place, 'cwes'), remarks)].flatMap((entry) => {
    const id = expectedText(entry, 'id', remarks);
    return id === null ? [] : [{ id, name: textOf(memberOf(entry, 'name'), remarks) ?? '' }];
  });
}
