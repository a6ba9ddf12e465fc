import type { JsonPlace } from '../../../json-place.js';
import type { Remark } from '../../../reading.js';
import type { RemarkBook } from '../../../remark-book.js';
import { testDates } from './dates.js';
import { testHead } from './head.js';
import { testHistory } from './history.js';
import { textAt } from './places.js';
import { testProducts } from './products.js';
import { testProfile } from './profiles.js';
import { testScores } from './scores.js';
import { testStatements } from './statements.js';

/**
 * The mandatory tests of CSAF (section 6.1) that reading a document does not answer by itself: a note for each place that fails. Every test costs a
 * time that grows with the document and no faster. Not tested: 6.1.11, since the list of weaknesses is not ours to ship, and of 2.1 (a draft) what
 * rests on lists of others (SSVC decision points, extensions).
 */
export function testMandatory(root: JsonPlace, remarks: RemarkBook): void {
  const isNewer = textAt(root, 'document', 'csaf_version') === '2.1';
  testHistory(root, remarks);
  testHead(root, isNewer, remarks);
  testProfile(root, isNewer, remarks);
  testProducts(root, isNewer, remarks);
  testStatements(root, isNewer, remarks);
  testScores(root, remarks);
  if (isNewer) testDates(root, remarks);
}

/** What reading itself finds of the mandatory tests: 6.1.1 to 4, 6, 9, 17, 20, 23, 29 and 32. */
const FOUND_BY_READING = [
  'product-not-defined',
  'product-id-not-unique',
  'product-repeated',
  'relation-circular',
  'group-not-defined',
  'groups-too-wide',
  'status-contradicts-itself',
  'status-contradicts-version',
  'score-differs-from-vector',
  'without-products',
];
/** And of the schema, without which no test can be passed (6.1 begins with it). */
const AGAINST_THE_SCHEMA = [
  'member-missing',
  'wrong-type',
  'version-is-a-number',
  'date-not-understood',
  'status-not-known',
  'publisher-category-not-known',
  'branch-category-not-known',
  'product-without-id',
  'path-incomplete',
  'remediation-category-not-known',
  'justification-not-known',
];
const failing = new Set([...FOUND_BY_READING, ...AGAINST_THE_SCHEMA].map((code) => `csaf.${code}`));

/** Those remarks on a CSAF document by which it is not valid. */
export function failedTests(remarks: readonly Remark[]): readonly Remark[] {
  // The standard forbids only a CVE that stands twice, not another id.
  const isSecondCve = ({ code, params }: Remark): boolean => code === 'csaf.vulnerability-repeated' && /^CVE-/.test(String(params?.['id']));
  return remarks.filter((remark) => remark.code.startsWith('csaf.test-') || failing.has(remark.code) || isSecondCve(remark));
}
