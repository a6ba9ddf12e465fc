import type { Assessment, Exploitation, Score } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, numberOf, objectOf, objectsOf, textOf } from '../../json-place.js';
import { dayAt, instantAt } from '../../json-values.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';

const members = { cvssMetricV2: '2.0', cvssMetricV30: '3.0', cvssMetricV31: '3.1', cvssMetricV40: '4.0' } as const;
const known = new Set([...Object.keys(members), 'ssvcV203']);

/** Every CVSS with its source: NVD's own are `Primary`, those of the CNA or of CISA `Secondary`. */
export function scoresOf(metrics: JsonPlace, remarks: RemarkBook): readonly Score[] {
  noteStrangers(metrics, known, remarks);
  return Object.entries(members).flatMap(([member, version]) =>
    objectsOf(memberOf(metrics, member), remarks).flatMap((metric) => {
      const data = objectOf(memberOf(metric, 'cvssData'), remarks);
      if (data === null) return [];
      const vector = memberOf(data, 'vectorString');
      const text = textOf(vector, remarks);
      const published = numberOf(memberOf(data, 'baseScore'), remarks);
      const context = { source: sourceOf(metric, remarks), productIds: [] };
      return publishedScore({ vector: text, published, version }, context, vector.pointer, remarks) ?? [];
    }),
  );
}

/** Null for NVD's own, which is the record's author. */
function sourceOf(metric: JsonPlace, remarks: RemarkBook): string | null {
  const source = textOf(memberOf(metric, 'source'), remarks);
  return source === 'nvd@nist.gov' ? null : source;
}

type DecisionPoint = 'exploitation' | 'automatable' | 'technicalImpact';

export function ssvcOf(metrics: JsonPlace, remarks: RemarkBook): readonly Assessment[] {
  return objectsOf(memberOf(metrics, 'ssvcV203'), remarks).flatMap((metric) => {
    const data = objectOf(memberOf(metric, 'ssvcData'), remarks);
    if (data === null) return [];
    const options = objectsOf(memberOf(data, 'options'), remarks);
    const answer = (point: DecisionPoint): string | null => {
      const word = options
        .flatMap((option) => textOf(memberOf(option, point), remarks) ?? [])[0]
        ?.trim()
        .toLowerCase();
      return word === 'poc' ? 'public poc' : (word ?? null);
    };
    return [
      {
        kind: 'ssvc' as const,
        exploitation: answer('exploitation'),
        automatable: answer('automatable'),
        technicalImpact: answer('technicalImpact'),
        at: instantAt(memberOf(data, 'timestamp'), remarks, 'utc'),
        source: textOf(memberOf(metric, 'source'), remarks),
        productIds: [],
      },
    ];
  });
}

/** The record's entry in CISA's catalogue, which NVD repeats; it says nothing of ransomware. */
export function exploitationOf(record: JsonPlace, remarks: RemarkBook): Exploitation | null {
  const added = memberOf(record, 'cisaExploitAdd');
  if (!isPresent(added)) return null;
  return {
    since: dayAt(added, remarks),
    ransomware: null,
    actBy: dayAt(memberOf(record, 'cisaActionDue'), remarks),
    action: textOf(memberOf(record, 'cisaRequiredAction'), remarks),
  };
}
