import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { inRange } from '../../matching/ranges.js';
import type { SoftwareRelease } from '../../inventory/device.js';
import type { LifecycleStatement, Vocabulary } from './statement.js';
import { termOf } from './vocabularies.js';

const vocabularyOf: Readonly<Record<string, Vocabulary>> = { 'openeox-1.0': 'openeox', 'cle-1': 'cle' };

/**
 * The statements of a lifecycle document about releases that the hospital has. A document that names a version is about that release alone:
 * one that is not installed concerns nobody, and its date must not fall on others. A term that ends nothing (the begin of sales) is none.
 *
 * @param releases those of the models that the document names
 */
export function statementsOf(
  advisory: Advisory,
  releases: readonly SoftwareRelease[],
  { documentId, at, today }: { readonly documentId: string; readonly at: string; readonly today: string },
): readonly Omit<LifecycleStatement, 'id'>[] {
  const vocabulary = vocabularyOf[advisory.format];
  if (vocabulary === undefined) return [];
  const products = new Map(advisory.products.map((product) => [product.id, product]));
  return (advisory.ends ?? []).flatMap((end) => {
    const [known, product] = [termOf(vocabulary, end.term), products.get(end.productId)];
    if (!known || !product) return [];
    return placesOf(product, releases).map((place) => ({
      ...place,
      deviceId: null,
      kind: known.kind,
      vocabulary,
      term: end.term,
      day: end.day,
      dayAsWritten: end.asWritten,
      months: null,
      speaker: 'maker' as const,
      speakerName: product.vendor ?? advisory.publisher.name,
      documentId,
      documentName: advisory.title,
      announcedOn: end.publishedAt?.slice(0, 10) ?? advisory.revisedAt?.slice(0, 10) ?? null,
      receivedOn: today,
      note: end.note,
      at,
      by: advisory.publisher.name,
    }));
  });
}

function placesOf(
  { version }: ProductStatement,
  releases: readonly SoftwareRelease[],
): readonly { readonly modelId: string; readonly releaseId: string | null }[] {
  if (version.kind !== 'words')
    return [...new Set(releases.map(({ modelId }) => modelId))].map((modelId) => ({ modelId, releaseId: null }));
  return releases
    .filter(({ softwareVersion }) => softwareVersion !== null && inRange(version.scheme, softwareVersion, version.raw) === true)
    .map(({ modelId, id }) => ({ modelId, releaseId: id }));
}
