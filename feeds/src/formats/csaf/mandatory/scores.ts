import { type JsonPlace, isPresent, memberOf } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { scoreOf, versionOfVector } from '../../../vocabulary/cvss.js';
import { objectsAt, textAt, textsAt } from './places.js';

type Member = 'cvss_v2' | 'cvss_v3' | 'cvss_v4';

const REQUIRED: Readonly<Record<Member, readonly string[]>> = {
  cvss_v2: ['version', 'vectorString', 'baseScore'],
  cvss_v3: ['version', 'vectorString', 'baseScore', 'baseSeverity'],
  cvss_v4: ['version', 'vectorString', 'baseScore', 'baseSeverity'],
};

/** Members of FIRST's JSON schemas and the metric of the vector that each repeats in words. */
const REPEATED: Readonly<Record<Member, string>> = {
  cvss_v2:
    'accessVector:AV accessComplexity:AC authentication:Au confidentialityImpact:C integrityImpact:I availabilityImpact:A exploitability:E remediationLevel:RL',
  cvss_v3:
    'attackVector:AV attackComplexity:AC privilegesRequired:PR userInteraction:UI scope:S confidentialityImpact:C integrityImpact:I ' +
    'availabilityImpact:A exploitCodeMaturity:E remediationLevel:RL reportConfidence:RC',
  cvss_v4:
    'attackVector:AV attackComplexity:AC attackRequirements:AT privilegesRequired:PR userInteraction:UI vulnConfidentialityImpact:VC ' +
    'vulnIntegrityImpact:VI vulnAvailabilityImpact:VA subConfidentialityImpact:SC subIntegrityImpact:SI subAvailabilityImpact:SA exploitMaturity:E',
};

/** FIRST's qualitative scale of CVSS 3 and 4: the lowest score of each word. */
const BANDS: readonly (readonly [lowest: number, word: string])[] = [
  [9, 'CRITICAL'],
  [7, 'HIGH'],
  [4, 'MEDIUM'],
  [0.1, 'LOW'],
  [0, 'NONE'],
];

/** 6.1.7 to 10: one score of a version for a product, whole, and as its vector says. Whether the number is that of the vector, reading tells. */
export function testScores(root: JsonPlace, remarks: RemarkBook): void {
  for (const vulnerability of objectsAt(root, 'vulnerabilities')) {
    const metrics = objectsAt(vulnerability, 'metrics').map((place) => ({ place, content: memberOf(place, 'content') }));
    const scores = objectsAt(vulnerability, 'scores').map((place) => ({ place, content: place }));
    const seen = new Set<string>();
    for (const { place, content } of [...scores, ...metrics])
      for (const member of ['cvss_v2', 'cvss_v3', 'cvss_v4'] as const) {
        const score = memberOf(content, member);
        if (!isPresent(score)) continue;
        testRepeated(place, score, seen, remarks);
        testScore(score, member, remarks);
      }
  }
}

/** 6.1.7; of CSAF 2.1 also those of different sources may stand side by side. */
function testRepeated(place: JsonPlace, score: JsonPlace, seen: Set<string>, remarks: RemarkBook): void {
  for (const { value: id } of textsAt(place, 'products')) {
    const key = JSON.stringify([id, textAt(score, 'version'), textAt(place, 'source')]);
    if (seen.has(key)) remarks.note(score.pointer, 'test-score-repeated', { id });
    seen.add(key);
  }
}

function testScore(score: JsonPlace, member: Member, remarks: RemarkBook): void {
  const vector = textAt(score, 'vectorString');
  const computed = scoreOf(vector);
  const missing = REQUIRED[member].filter((name) => !isPresent(memberOf(score, name)));
  const isOther = versionOfVector(vector) !== textAt(score, 'version') || !textAt(score, 'version').startsWith(member.slice(-1));
  if (missing.length > 0 || !computed || isOther)
    return remarks.note(score.pointer, 'test-score-not-whole', { missing: missing.join(', ') || 'vectorString' });
  const { value: base } = memberOf(score, 'baseScore');
  const severity = BANDS.find(([lowest]) => typeof base === 'number' && base >= lowest)?.[1];
  if (member !== 'cvss_v2' && textAt(score, 'baseSeverity').toUpperCase() !== severity)
    remarks.note(`${score.pointer}/baseSeverity`, 'test-score-differs', {
      written: textAt(score, 'baseSeverity'),
      computed: severity ?? '',
    });
  testWords(score, member, vector, remarks);
}

/** The words of a metric begin with the letter that stands for them in the vector. */
function testWords(score: JsonPlace, member: Member, vector: string, remarks: RemarkBook): void {
  const undefinedMetric = member === 'cvss_v2' ? 'N' : 'X';
  const metrics = new Map(vector.split('/').map((metric) => metric.split(':') as [string, string]));
  for (const pair of REPEATED[member].split(' ')) {
    const [name = '', metric = ''] = pair.split(':');
    const word = textAt(score, name);
    if (word === '') continue;
    const letter = word === 'NOT_DEFINED' ? undefinedMetric : word.slice(0, 1);
    if (letter !== (metrics.get(metric) ?? undefinedMetric).slice(0, 1))
      remarks.note(`${score.pointer}/${name}`, 'test-score-contradicts-vector', { name, word: word.slice(0, 100), vector });
  }
}
