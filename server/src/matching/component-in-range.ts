import { readPurl } from '#feeds/vocabulary/purl.js';
import type { PartWords } from '../documents/search/component-part.js';
import type { RangeAnswer, RangeExaminer } from '../documents/search/range-examiner.js';
import { versionOf } from './judge-components.js';
import { examineVersion } from './ranges.js';
import { schemeNamed } from './versions.js';

/** Codes that say that the range itself says nothing, whatever version is held against it. */
const SAYS_NOTHING: readonly (string | null)[] = ['expression_not_understood', 'expression_is_a_date', 'expression_names_model'];

/** How the search for components holds versions against a range: as matching does with the words of an advisory. */
export const rangeExaminer: RangeExaminer = {
  understands: (range) => !SAYS_NOTHING.includes(examineVersion({ raw: range, scheme: 'generic', isRange: true }, '1.0').doubt),
  examine: componentInRange,
};

function componentInRange(part: PartWords, range: string): RangeAnswer {
  const { answer, doubt } = examineVersion({ raw: range, scheme: schemeOf(part), isRange: true }, versionOf(part));
  return { answer, doubt: doubt === 'version_unknown' ? 'component_version_unknown' : doubt };
}

/** That of its own package; the types of package URLs are the names of the version schemes (VERS specification). */
function schemeOf({ purls }: PartWords): string {
  const types = purls.map((purl) => readPurl(purl)?.purl.type ?? '');
  return types.find((type) => schemeNamed(type) !== undefined) ?? 'generic';
}
