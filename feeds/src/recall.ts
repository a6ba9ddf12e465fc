import type { Advisory, Note, ProductStatement, Publisher, Reference } from './advisory.js';
import { blankAdvisory, blankProduct, blankVulnerability, withoutIdentifiers } from './blank-statements.js';
import { readUnits } from './recall-units.js';

export type RecallClass = 'I' | 'II' | 'III';

/** A recall as an authority publishes it. Days and instants as in Advisory. */
export interface Recall {
  readonly format: string;
  readonly publisher: Publisher;
  readonly trackingId: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly recallClass: RecallClass | null;
  /** The class in the publisher's own words; null where it is not decided yet. */
  readonly classText: string | null;
  /** The firm reported that nothing is left to do, or the authority closed it. */
  readonly isOver: boolean;
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
  readonly products: readonly RecalledProduct[];
  readonly reason: string | null;
  /** What may happen to a patient. */
  readonly harm: string | null;
  /** What the firm does or asks for. */
  readonly action: string | null;
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  readonly pointer: string;
}

export interface RecalledProduct {
  readonly name: string;
  /** The whole description, in which models may be named. */
  readonly prose: string;
  readonly vendor: string | null;
  readonly genericName: string | null;
  readonly modelNumbers: readonly string[];
  /** Lots, serial numbers and dates as written. */
  readonly units: string;
  readonly gtins?: readonly string[];
  readonly pointer: string;
  readonly unitsPointer: string;
}

/**
 * How urgent a class is, in the words that order the morning list; no score is made of it. Class I can kill or harm lastingly, class II can harm for a
 * while, class III hardly can (薬生発1121第10号 of 2014; 21 CFR 7.3 (m)). A class that is not decided yet is unknown, which is not harmless.
 */
const ratings = { I: 'critical', II: 'medium', III: 'low' } as const;
const LONGEST_RAW = 500;

/**
 * The advisory that a recall is: products that are affected in every version of their software, of which some units are meant. Which, is told by the list of
 * serial numbers where there is a plain one; else `units` says that a person must look, unless all units are recalled.
 */
export function advisoryOfRecall(recall: Recall): Advisory {
  const products = recall.products.map(productOf);
  return {
    ...blankAdvisory,
    format: recall.format,
    publisher: recall.publisher,
    trackingId: recall.trackingId,
    aliases: recall.aliases,
    // Recalls bear no version: the day of their last word tells which is newer.
    revision: dayIn(recall.revisedAt ?? recall.publishedAt, recall.language),
    // Interim while the firm still works on it (CSAF 2.0, 3.2.1.12.7): it may change at any time.
    status: recall.isOver ? 'final' : 'interim',
    title: recall.title,
    language: recall.language,
    category: 'recall',
    publishedAt: recall.publishedAt,
    revisedAt: recall.revisedAt,
    severityText: recall.classText,
    notes: recall.notes,
    references: recall.references,
    products,
    vulnerabilities: [
      vulnerabilityOf(
        recall,
        products.map(({ id }) => id),
      ),
    ],
    ...(recall.pointer !== '' && { pointer: recall.pointer }),
  };
}

function productOf(
  { name, prose, vendor, genericName, modelNumbers, units, gtins = [], pointer, unitsPointer }: RecalledProduct,
  index: number,
): ProductStatement {
  const told = readUnits(units);
  const raw = excerpt(units);
  const isOpen = !told.all && told.serialNumbers.length + told.serialRanges.length === 0;
  const all = [...new Set([...gtins, ...told.gtins])];
  return {
    ...blankProduct(String(index + 1), name, pointer),
    vendor,
    product: name,
    prose,
    version: { kind: 'all', raw, pointer: unitsPointer },
    traits: genericName === null ? [] : [{ category: 'generic_name', name: genericName }],
    identifiers: {
      ...withoutIdentifiers,
      modelNumbers,
      serialNumbers: told.serialNumbers,
      ...(told.serialRanges.length > 0 && { serialRanges: told.serialRanges }),
      ...(all.length > 0 && { gtins: all }),
    },
    ...(isOpen && { someUnits: true as const }),
  };
}

function vulnerabilityOf(
  { trackingId, title, recallClass, reason, harm, action, revisedAt, pointer }: Recall,
  productIds: readonly string[],
) {
  return {
    ...blankVulnerability({ id: `${trackingId}#1`, cve: null, otherIds: [] }, pointer),
    title,
    notes: reason === null ? [] : [{ category: 'description', title: null, text: reason, pointer }],
    statuses: [{ status: 'known_affected' as const, productIds }],
    remediations:
      action === null ? [] : [{ category: 'mitigation', details: action, url: null, at: null, productIds, restart: null, pointer }],
    threats: harm === null ? [] : [{ category: 'impact', details: harm, productIds }],
    ...(recallClass !== null && {
      assessments: [{ kind: 'rating' as const, rating: ratings[recallClass], at: revisedAt, source: null, productIds }],
    }),
  };
}

/** The day on which the publisher said it, in its own country: FDA's days are kept as they are, PMDA's begin nine hours before UTC. */
function dayIn(instant: string | null, language: string): string {
  if (instant === null) return '';
  return new Date(Date.parse(instant) + (language === 'ja' ? JAPAN_MS : 0)).toISOString().slice(0, 10);
}

const JAPAN_MS = 9 * 3600_000;

/** What stands as evidence is a line, not a page of lots. */
function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_RAW ? line : `${line.slice(0, LONGEST_RAW - 1)}…`;
}
