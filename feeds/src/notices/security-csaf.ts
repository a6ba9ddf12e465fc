import { scoreOf } from '../vocabulary/cvss.js';
import { bandOf } from '../vocabulary/severity.js';
import type { NoticeProduct, SecurityNotice } from './notice.js';
import { affectedBranch, affectedId, fixedBranch, fixedId } from './product-branches.js';

/** Of notes, for people: a reader shows them above the text. */
const titles = { ja: { summary: '概要', details: '修正版について' }, en: { summary: 'Summary', details: 'About a fix' } } as const;

/**
 * A notice as CSAF 2.0: a security advisory where products are affected, else VEX, which promises the reason why they are not. Every member
 * that the notice has nothing for is left out.
 *
 * @param now the instant of this revision, ISO 8601
 */
export function csafOf(notice: SecurityNotice, now: string): object {
  const { language, maker, namespace, contact, title, summary, products, reference } = notice;
  return {
    document: {
      category: isAffected(notice) ? 'csaf_security_advisory' : 'csaf_vex',
      csaf_version: '2.0',
      lang: language,
      notes: [{ category: 'summary', text: summary, title: titles[language].summary }],
      publisher: { category: 'vendor', contact_details: contact, name: maker, namespace },
      ...(reference !== null && { references: [{ category: 'external', summary: title, url: reference }] }),
      title,
      tracking: trackingOf(notice, now),
    },
    product_tree: { branches: [{ category: 'vendor', name: maker, branches: products.map((each, at) => branchOf(notice, each, at)) }] },
    vulnerabilities: vulnerabilitiesOf(notice),
  };
}

export function isAffected({ status }: Pick<SecurityNotice, 'status'>): boolean {
  return status === 'affected_fixed' || status === 'affected_unfixed';
}

function trackingOf({ trackingId, before, changes }: SecurityNotice, now: string): object {
  const earlier = before?.revisions ?? [];
  const number = String(earlier.length + 1);
  return {
    current_release_date: now,
    generator: { engine: { name: 'Mimamori' } },
    id: trackingId,
    initial_release_date: before?.firstPublishedAt ?? now,
    revision_history: [...earlier.map(({ date, number, summary }) => ({ date, number, summary })), { date: now, number, summary: changes }],
    status: 'final',
    version: number,
  };
}

function branchOf({ maker, status }: SecurityNotice, product: NoticeProduct, at: number): object {
  const hasFix = status === 'affected_fixed' && product.fixedIn !== null;
  return {
    category: 'product_name',
    name: product.name,
    branches: [affectedBranch(maker, product, at), ...(hasFix ? [fixedBranch(maker, product, at)] : [])],
  };
}

/** One for each CVE, and one under the number of the notice where there is none. */
function vulnerabilitiesOf(notice: SecurityNotice): readonly object[] {
  const { language, cves, maker, trackingId, summary, remedy } = notice;
  const { details, summary: title } = titles[language];
  const said = {
    notes: [
      { category: 'description', text: summary, title },
      ...(waitsForFix(notice) ? [{ category: 'details', text: remedy, title: details }] : []),
    ],
    product_status: statusOf(notice),
    ...whatToDo(notice),
    ...scoresOf(notice),
  };
  if (cves.length === 0) return [{ ids: [{ system_name: maker, text: trackingId }], ...said }];
  return cves.map((cve) => ({ cve, ...said }));
}

function statusOf({ status, products }: SecurityNotice): object {
  const ids = products.map((_, at) => affectedId(at));
  const fixed = products.flatMap(({ fixedIn }, at) => (fixedIn === null ? [] : [fixedId(at)]));
  if (status === 'not_affected') return { known_not_affected: ids };
  if (status === 'under_investigation') return { under_investigation: ids };
  return { ...(status === 'affected_fixed' && fixed.length > 0 && { fixed }), known_affected: ids };
}

/** Remediations for those affected, reasons for those that are not. */
function whatToDo(notice: SecurityNotice): object {
  const { status, products, reason, impact } = notice;
  const product_ids = products.map((_, at) => affectedId(at));
  if (status === 'under_investigation') return {};
  if (status === 'not_affected')
    return {
      ...(reason !== null && { flags: [{ label: reason, product_ids }] }),
      ...(impact !== '' && { threats: [{ category: 'impact', details: impact, product_ids }] }),
    };
  return { remediations: remediationsOf(notice).map((each) => ({ ...each, product_ids })) };
}

/** The score is that of the vector: what people write beside it differs too often (CSAF 2.0, 6.1.9). */
function scoresOf(notice: SecurityNotice): object {
  const { cvss, products } = notice;
  const score = cvss === null || !isAffected(notice) ? undefined : scoreOf(cvss);
  if (!score) return {};
  const { version, score: baseScore } = score;
  const baseSeverity = bandOf(baseScore, version).toUpperCase();
  return {
    scores: [{ cvss_v3: { baseScore, baseSeverity, vectorString: cvss, version }, products: products.map((_, at) => affectedId(at)) }],
  };
}

/** CSAF calls `none_available` what has neither fix nor mitigation: beside a mitigation the word would be untrue, and a note says the rest. */
function waitsForFix({ status, noFix, mitigation }: SecurityNotice): boolean {
  return status === 'affected_unfixed' && noFix === 'none_available' && mitigation !== '';
}

function remediationsOf(notice: SecurityNotice): readonly object[] {
  const { status, remedy, fixedOn, remedyUrl, noFix, mitigation } = notice;
  const mitigations = mitigation === '' ? [] : [{ category: 'mitigation', details: mitigation }];
  if (waitsForFix(notice)) return mitigations;
  if (status === 'affected_unfixed') return [{ category: noFix, details: remedy }, ...mitigations];
  const since = fixedOn === null ? {} : { date: `${fixedOn}T00:00:00+09:00` };
  return [{ category: 'vendor_fix', ...since, details: remedy, ...(remedyUrl !== null && { url: remedyUrl }) }, ...mitigations];
}
