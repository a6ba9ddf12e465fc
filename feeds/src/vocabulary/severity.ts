import type { Advisory, Score, VulnerabilityStatement } from '../advisory.js';
import { scoreOf } from './cvss.js';

export type SeverityBand = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';

/** The one severity that is shown; what was published stays in the statement. */
export interface Severity {
  readonly score: number | null;
  readonly version: Score['version'] | null;
  /** The vector that gives the score; null where the publisher gave only a number or a word. */
  readonly vector: string | null;
  readonly band: SeverityBand;
}

const unknown: Severity = { score: null, version: null, vector: null, band: 'unknown' };

/**
 * The severity of a vulnerability, or the highest of an advisory. With `productIds` only scores of these products count.
 * - The vector decides, never the number beside it (CSAF viewer, V-1); a number without a readable vector counts as published.
 * - Of one assessment in several versions of CVSS the newest is taken: one metric of CSAF 2.1, and in formats without metrics one author.
 * - Between scores of one product: the document's author before a quoted source, then the highest score, then the newest version (V-2).
 * - Between products: the highest score.
 * - Without any score a rating in CVSS's own words gives the band (CSAF consumer: CVSS before qualitative severity).
 */
export function severityOf(statement: Advisory | VulnerabilityStatement, productIds?: readonly string[]): Severity {
  if (!('vulnerabilities' in statement)) return severityOfVulnerability(statement, productIds);
  const severities = statement.vulnerabilities.map((vulnerability) => severityOfVulnerability(vulnerability, productIds));
  const highest = severities.reduce((a, b) => (isHigher(b, a) ? b : a), unknown);
  return highest.band === 'unknown' ? { ...unknown, band: bandOfWord(statement.severityText) } : highest;
}

/** Version 2 knows no critical and no none (NVD's and IPA's scale); of 3 and 4 the bands are in FIRST's specifications. */
export function bandOf(score: number, version: Score['version'] | null): SeverityBand {
  if (version === '2.0') return score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}

interface WeighedScore extends Severity {
  readonly score: number;
  readonly version: Score['version'];
  readonly source: string | null;
  /** Scores of one assessment have the same. */
  readonly assessment: string;
}

function severityOfVulnerability(vulnerability: VulnerabilityStatement, productIds?: readonly string[]): Severity {
  const asked = productIds === undefined ? null : new Set(productIds);
  const scores = vulnerability.scores.filter((score) => concerns(score.productIds, asked));
  const weighed = scores.flatMap((score) => weigh(score).map((severity) => ({ severity, productIds: score.productIds })));
  const scoped = weighed.length === 1 ? [] : weighed.flatMap((score) => score.productIds);
  const products = new Set(scoped.filter((id) => asked === null || asked.has(id)));
  // Scores that name no product are of one product that is all of them; a single score needs no comparing.
  const best =
    products.size === 0
      ? bestOf(newestOfEachAssessment(weighed.map((score) => score.severity)), isPreferred)
      : highestOf(weighed, products);
  if (best !== undefined) return { score: best.score, version: best.version, vector: best.vector, band: best.band };
  const rating = vulnerability.assessments?.find((found) => found.kind === 'rating' && concerns(found.productIds, asked));
  return rating?.kind === 'rating' ? { ...unknown, band: rating.rating } : unknown;
}

interface ScopedScore {
  readonly severity: WeighedScore;
  readonly productIds: readonly string[];
}

function highestOf(weighed: readonly ScopedScore[], products: ReadonlySet<string>): WeighedScore | undefined {
  const byProduct = new Map([...products].map((id) => [id, [] as WeighedScore[]]));
  for (const { severity, productIds } of weighed) {
    for (const id of productIds.length === 0 ? products : productIds) byProduct.get(id)?.push(severity);
  }
  const ofProducts = [...byProduct.values()].flatMap((scores) => bestOf(newestOfEachAssessment(scores), isPreferred) ?? []);
  return bestOf(ofProducts, isHigher);
}

function bestOf(scores: readonly WeighedScore[], isBetter: (a: WeighedScore, b: WeighedScore) => boolean): WeighedScore | undefined {
  return scores.reduce<WeighedScore | undefined>((a, b) => (a === undefined || isBetter(b, a) ? b : a), undefined);
}

function newestOfEachAssessment(scores: readonly WeighedScore[]): readonly WeighedScore[] {
  const newest = new Map<string, WeighedScore>();
  for (const score of scores) {
    const known = newest.get(score.assessment);
    const isBetter = known === undefined || score.version > known.version || (score.version === known.version && score.score > known.score);
    if (isBetter) newest.set(score.assessment, score);
  }
  return [...newest.values()];
}

function weigh({ vector, published, version, source, metric }: Score): readonly WeighedScore[] {
  const told = { source, assessment: `${source ?? ''} ${metric ?? ''}` };
  const computed = scoreOf(vector);
  if (computed !== undefined) {
    const { score, version: found } = computed;
    return [{ score, version: found, vector, band: bandOf(score, found), ...told }];
  }
  return published === null ? [] : [{ score: published, version, vector: null, band: bandOf(published, version), ...told }];
}

function isPreferred(a: WeighedScore, b: WeighedScore): boolean {
  if ((a.source === null) !== (b.source === null)) return a.source === null;
  return isHigher(a, b);
}

function isHigher(a: Severity, b: Severity): boolean {
  if (a.band === 'unknown' || b.band === 'unknown') return b.band === 'unknown' && a.band !== 'unknown';
  // A rating in words stands at the lower end of its band, so that a score of the same band comes before it.
  const difference = (a.score ?? lowestOf[a.band]) - (b.score ?? lowestOf[b.band]);
  if (difference !== 0) return difference > 0;
  return (a.version ?? '') > (b.version ?? '');
}

const lowestOf: Readonly<Record<SeverityBand, number>> = { critical: 9, high: 7, medium: 4, low: 0.1, none: 0, unknown: 0 };

function bandOfWord(text: string | null): SeverityBand {
  const word = text?.trim().toLowerCase() ?? '';
  // Other makers' words (Important, Moderate) have other meanings at each maker; they are shown as written and give no band.
  return word === 'critical' || word === 'high' || word === 'medium' || word === 'low' || word === 'none' ? word : 'unknown';
}

function concerns(scoped: readonly string[], asked: ReadonlySet<string> | null): boolean {
  return asked === null || scoped.length === 0 || scoped.some((id) => asked.has(id));
}
