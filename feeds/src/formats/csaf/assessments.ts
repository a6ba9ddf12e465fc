import type { Assessment, Note } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, objectOf, objectsOf, placeAt, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { readInstant } from '../../vocabulary/instant.js';
import { instantOf } from './instants.js';
import { productIdsAt } from './product-groups.js';
import type { ProductTree } from './product-tree.js';

type Context = Pick<Assessment, 'source' | 'productIds'>;

const ratings = ['critical', 'high', 'medium', 'low', 'none'] as const;

/** Urgency other than CVSS: SSVC, EPSS and ratings among the `metrics` of CSAF 2.1, and SSVC in a note of CISA's (CSAF 2.0 has no place for it). */
export function assessmentsOf(
  vulnerability: JsonPlace,
  notes: readonly Note[],
  tree: ProductTree,
  remarks: RemarkBook,
): readonly Assessment[] {
  const metrics = objectsOf(memberOf(vulnerability, 'metrics'), remarks).flatMap((place) => {
    const member = memberOf(place, 'content');
    if (!isPresent(member)) remarks.doubt(member.pointer, 'member-missing');
    const content = objectOf(member, remarks);
    if (content === null) return [];
    const productIds = productIdsAt(memberOf(place, 'products'), tree, remarks);
    const context = { source: textOf(memberOf(place, 'source'), remarks), productIds };
    return [...ssvcOf(content, context, remarks), ...epssOf(content, context, remarks), ...ratingOf(content, context, remarks)];
  });
  const noted = notes.filter((note) => note.title?.trim() === 'SSVC').flatMap((note) => ssvcOfNote(note, remarks));
  return [...metrics, ...noted];
}

/** Letters of the SSVC vector; a letter that is not here stays as written. */
const letters = {
  E: { N: 'none', P: 'public poc', A: 'active' },
  A: { N: 'no', Y: 'yes' },
  T: { P: 'partial', T: 'total' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `SSVCv2/E:N/A:Y/2026-06-29T06:00:00.000000Z`; with `T:` where the technical impact is given. */
function ssvcOfNote(note: Note, remarks: RemarkBook): readonly Assessment[] {
  const [head, ...parts] = note.text.trim().split('/');
  const answers = new Map(
    parts.map((part) => /^([A-Z]+):(\w+)$/.exec(part)).flatMap((match) => (match === null ? [] : [[match[1], match[2]] as const])),
  );
  if (!/^SSVCv2$/i.test(head ?? '') || answers.size === 0) {
    remarks.note(note.pointer, 'ssvc-not-understood', { text: note.text.slice(0, 200) });
    return [];
  }
  const answer = (point: keyof typeof letters): string | null => {
    const letter = answers.get(point);
    return letter === undefined ? null : ((letters[point] as Readonly<Record<string, string>>)[letter] ?? letter);
  };
  const at = readInstant(parts.at(-1) ?? '')?.at ?? null;
  const points = { exploitation: answer('E'), automatable: answer('A'), technicalImpact: answer('T') };
  return [{ kind: 'ssvc', ...points, at, source: null, productIds: note.productIds ?? [] }];
}

/** CERT/CC's selection list 2.0: decision points by key, each with the chosen values. */
function ssvcOf(content: JsonPlace, context: Context, remarks: RemarkBook): readonly Assessment[] {
  const ssvc = objectOf(memberOf(content, 'ssvc_v2'), remarks);
  if (ssvc === null) return [];
  const chosen = objectsOf(memberOf(ssvc, 'selections'), remarks).map((selection) => ({
    key: textOf(memberOf(selection, 'key'), remarks),
    values: objectsOf(memberOf(selection, 'values'), remarks).flatMap(
      (value) => textOf(memberOf(value, 'name'), remarks) ?? textOf(memberOf(value, 'key'), remarks) ?? [],
    ),
  }));
  const answer = (key: string): string | null =>
    chosen
      .find((point) => point.key === key)
      ?.values.join(', ')
      .toLowerCase() ?? null;
  const points = { exploitation: answer('E'), automatable: answer('A'), technicalImpact: answer('TI') };
  return [{ kind: 'ssvc', ...points, at: instantOf(memberOf(ssvc, 'timestamp'), remarks), ...context }];
}

function epssOf(content: JsonPlace, context: Context, remarks: RemarkBook): readonly Assessment[] {
  const epss = objectOf(memberOf(content, 'epss'), remarks);
  if (epss === null) return [];
  const probability = shareOf(memberOf(epss, 'probability'), remarks);
  if (probability === null) return [];
  const percentile = shareOf(memberOf(epss, 'percentile'), remarks);
  return [{ kind: 'epss', probability, percentile, at: instantOf(memberOf(epss, 'timestamp'), remarks), ...context }];
}

/** A share of 1, which CSAF writes as text. */
function shareOf(place: JsonPlace, remarks: RemarkBook): number | null {
  const text = textOf(place, remarks);
  const share = /^[01](?:\.\d+)?$/.test(text ?? '') ? Number(text) : NaN;
  if (share >= 0 && share <= 1) return share;
  remarks.doubt(place.pointer, 'share-not-understood', { text: text ?? '' });
  return null;
}

function ratingOf(content: JsonPlace, context: Context, remarks: RemarkBook): readonly Assessment[] {
  const place = placeAt(content, 'qualitative_severity_rating');
  const written = textOf(place, remarks);
  if (written === null) return [];
  const rating = ratings.find((known) => known === written);
  if (rating !== undefined) return [{ kind: 'rating', rating, at: null, ...context }];
  remarks.doubt(place.pointer, 'rating-not-known', { rating: written });
  return [];
}
