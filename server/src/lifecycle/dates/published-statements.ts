import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { parsePurl } from '#feeds/vocabulary/purl.js';
import { dayOfInstant } from '../../clock.js';
import type { SoftwareRelease } from '../../inventory/device.js';
import { examineVersion, type VersionDoubt } from '../../matching/ranges.js';
import type { LifecycleStatement, Vocabulary } from './statement.js';
import { termOf } from './vocabularies.js';

const vocabularyOf: Readonly<Record<string, Vocabulary>> = { 'openeox-1.0': 'openeox', 'cle-1': 'cle', 'letter-1': 'letter' };

/** The formats in which makers publish ends. */
export const formatsOfEnds: readonly string[] = Object.keys(vocabularyOf);

/**
 * The statements of a lifecycle document about releases that the hospital has. A document that names a version is about that release alone:
 * one that is not installed concerns nobody, and its date must not fall on others. Where nobody can tell whether a release is meant (its version is
 * not in the ledger, the words are not understood) it is told with the doubt, and a person decides. A term that ends nothing (the begin of
 * sales) is none.
 *
 * @param releases those of the models that the document names
 */
export function statementsOf(
  advisory: Advisory,
  releases: readonly SoftwareRelease[],
  { documentId, at, receivedOn }: { readonly documentId: string; readonly at: string; readonly receivedOn: string },
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
      speakerName: speakerOf(product, advisory),
      documentId,
      documentName: advisory.title,
      // When a letter was written down says nothing of when the maker told it.
      announcedOn: dayOrNull(end.publishedAt ?? (advisory.letter ? null : advisory.revisedAt)),
      receivedOn: advisory.letter?.receivedOn ?? receivedOn,
      note: end.note,
      at,
      by: advisory.letter?.recordedBy ?? speakerOf(product, advisory),
    }));
  });
}

/** CLE names nobody: the namespace of its package URL stands for the maker there. */
function speakerOf({ vendor, identifiers }: ProductStatement, { publisher }: Advisory): string {
  const [first] = identifiers.purls;
  return vendor ?? (first === undefined ? undefined : parsePurl(first)?.namespace) ?? publisher.name;
}

function dayOrNull(instant: string | null): string | null {
  return instant === null ? null : dayOfInstant(instant);
}

interface Place {
  readonly modelId: string;
  readonly releaseId: string | null;
  readonly versionAsWritten: string | null;
  readonly doubt: VersionDoubt | null;
}

function placesOf({ version }: ProductStatement, releases: readonly SoftwareRelease[]): readonly Place[] {
  if (version.kind !== 'words')
    return [...new Set(releases.map(({ modelId }) => modelId))].map((modelId) => ({
      modelId,
      releaseId: null,
      versionAsWritten: null,
      doubt: null,
    }));
  return releases.flatMap(({ modelId, id, softwareVersion }) => {
    const { answer, doubt } = examineVersion(version, softwareVersion);
    return answer === 'outside' ? [] : [{ modelId, releaseId: id, versionAsWritten: version.raw, doubt }];
  });
}
