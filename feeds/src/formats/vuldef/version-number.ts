import type { VersionInterval, VersionStatement } from '../../advisory.js';
import type { RemarkBook } from '../../remark-book.js';
import { intervalStatement, unreadableVersions } from '../../version-intervals.js';
import { childOf, type XmlElement } from '../../xml/elements.js';

/** A line of versions, and of which CVEs it is where it says so. */
export interface VersionLine {
  readonly version: VersionStatement;
  readonly cves: readonly string[];
}

const longestScoped = 2000;
const scoped = /\s*[（(]\s*(CVE-\d{4}-\d{4,}(?:[、，,・\s]+CVE-\d{4}-\d{4,})*)\s*[)）]\s*$/;

/**
 * One `VersionNumber`: mostly words, seldom a bound with an operator or a range (the schema allows them). Null when it is empty, which says nothing
 * of versions. A list of CVEs in brackets at its end is no part of the version.
 */
export function versionOf(element: XmlElement, remarks: RemarkBook): VersionLine | null {
  const { pointer } = element;
  const structured = ofRange(element) ?? ofOperator(element);
  if (structured !== null) return { version: intervalStatement('generic', [structured], [], pointer), cves: [] };
  if (element.text === '' && element.children.length === 0) return null;
  if (element.text === '' || element.attributes.operator === 'ne') {
    const raw = `${element.attributes.operator ?? ''} ${element.text}`.trim();
    remarks.doubt(pointer, 'version-not-understood', { version: raw.slice(0, 200) });
    return { version: unreadableVersions(raw, pointer), cves: [] };
  }
  const isShort = element.text.length <= longestScoped;
  const cves = isShort ? (scoped.exec(element.text)?.[1]?.match(/CVE-\d{4}-\d{4,}/g) ?? []) : [];
  const raw = cves.length === 0 ? element.text : element.text.replace(scoped, '').trim();
  if (raw === '') return { version: { kind: 'none' }, cves };
  const isRange = !/^[vV]?\d[\w.-]*$/.test(raw);
  return { version: { kind: 'words', scheme: 'generic', raw, isRange, pointer }, cves };
}

/** `RangeBegin` and `RangeEnd`, each with an operator. */
function ofRange(element: XmlElement): VersionInterval | null {
  const begin = childOf(element, 'RangeBegin');
  const end = childOf(element, 'RangeEnd');
  if ((begin?.text ?? '') === '' && (end?.text ?? '') === '') return null;
  return {
    from: begin?.text || null,
    fromInclusive: begin?.attributes.operator !== 'gt',
    to: end?.text || null,
    toInclusive: end?.attributes.operator !== 'lt',
  };
}

function ofOperator({ attributes, text }: XmlElement): VersionInterval | null {
  if (text === '') return null;
  const open = { from: null, fromInclusive: true, to: null, toInclusive: true };
  switch (attributes.operator) {
    case 'lt':
      return { ...open, to: text, toInclusive: false };
    case 'le':
      return { ...open, to: text };
    case 'gt':
      return { ...open, from: text, fromInclusive: false };
    case 'ge':
      return { ...open, from: text };
    case 'eq':
      return { from: text, fromInclusive: true, to: text, toInclusive: true };
    default:
      return null;
  }
}
