import type { Assessment, Exploitation, Score } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, objectOf, objectsOf, placeAt, textOf, textsOf } from '../../json-place.js';
import { dayAt, instantAt } from '../../json-values.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';
import type { Container } from './containers.js';

export interface Metrics {
  readonly scores: readonly Score[];
  readonly assessments: readonly Assessment[];
  readonly exploited: Exploitation | null;
}

const members = { cvssV2_0: '2.0', cvssV3_0: '3.0', cvssV3_1: '3.1', cvssV4_0: '4.0' } as const;
const exploitationTag = 'x_known-exploited-vulnerability';

/**
 * CVSS of every container, and of CISA's SSVC and the entry in its KEV catalogue. A tag of the CNA's that speaks of exploitation counts as well.
 */
export function metricsOf(containers: readonly Container[], remarks: RemarkBook): Metrics {
  const scores: Score[] = [];
  const assessments: Assessment[] = [];
  let exploited: Exploitation | null = null;
  for (const { place, source } of containers) {
    for (const metric of objectsOf(memberOf(place, 'metrics'), remarks)) {
      scores.push(...scoresIn(metric, source, remarks));
      const other = objectOf(memberOf(metric, 'other'), remarks);
      if (other === null) continue;
      const type = textOf(memberOf(other, 'type'), remarks)?.trim().toLowerCase();
      const content = memberOf(other, 'content');
      if (type === 'ssvc') assessments.push(ssvcOf(content, source, remarks));
      else if (type === 'kev') exploited ??= { ...unexplained, since: dayAt(memberOf(content, 'dateAdded'), remarks) };
      else remarks.note(other.pointer, 'metric-not-read', { type: (type ?? '').slice(0, 100) });
    }
    if (textsOf(memberOf(place, 'tags'), remarks).includes(exploitationTag)) exploited ??= unexplained;
  }
  return { scores, assessments, exploited };
}

const unexplained: Exploitation = { since: null, ransomware: null, actBy: null, action: null };

function scoresIn(metric: JsonPlace, source: string | null, remarks: RemarkBook): readonly Score[] {
  return Object.entries(members).flatMap(([member, version]) => {
    const cvss = objectOf(memberOf(metric, member), remarks);
    if (cvss === null) return [];
    const vector = textOf(memberOf(cvss, 'vectorString'), remarks);
    const number = memberOf(cvss, 'baseScore');
    const published = typeof number.value === 'number' && Number.isFinite(number.value) ? number.value : null;
    if (published === null && isPresent(number))
      remarks.doubt(number.pointer, 'wrong-type', { expected: 'number', found: typeof number.value });
    const pointer = memberOf(cvss, 'vectorString').pointer;
    return publishedScore({ vector, published, version }, { source, productIds: [] }, pointer, remarks) ?? [];
  });
}

/** `options` is a list of objects with one decision point each; letter case differs from year to year. */
function ssvcOf(content: JsonPlace, source: string | null, remarks: RemarkBook): Assessment {
  const answers = new Map<string, string>();
  for (const option of objectsOf(memberOf(content, 'options'), remarks)) {
    for (const point of ['Exploitation', 'Automatable', 'Technical Impact']) {
      const answer = textOf(placeAt(option, point), remarks);
      if (answer !== null) answers.set(point, wordOf(answer));
    }
  }
  return {
    kind: 'ssvc',
    exploitation: answers.get('Exploitation') ?? null,
    automatable: answers.get('Automatable') ?? null,
    technicalImpact: answers.get('Technical Impact') ?? null,
    at: instantAt(memberOf(content, 'timestamp'), remarks, 'utc'),
    source,
    productIds: [],
  };
}

/** The words of SSVC's decision points; CISA writes `poc` for `public poc`. */
function wordOf(answer: string): string {
  const word = answer.trim().toLowerCase();
  return word === 'poc' ? 'public poc' : word;
}
