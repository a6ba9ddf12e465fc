import { paddedNumbersKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

/** 1.8.0_292-b10, 1.8.0-update_131, 1.8; 8u292; what follows the update may be a stage (-ea) and a build (-b10). */
const FORMER = /^1\.(\d{1,2})(?:\.(\d+))?(?:[_-](?:update_?|u)?(\d+))?(?:-([a-z]+))?(?:-b\d+)?$/;
const SHORT = /^(\d{1,2})u(\d+)(?:-([a-z]+))?(?:-?b\d+)?$/;
/** JEP 223 and JEP 322: 11.0.11+9-LTS, 17-ea+35. */
const PRESENT = /^([1-9]\d*(?:\.\d+)*)(?:-([a-z\d]+))?(?:\+b?\d+)?(?:-[a-z\d.-]+)?$/;
const [STAGE, RELEASED] = ['1', '2'];

/**
 * Java runtimes in their three ways of writing: 1.8.0_292, 8u292 and 8.0.292 are one. Builds do not count (JEP 223, compareTo without the
 * optional part and build): a runtime is named by its update. A stage (-ea) is older than the release.
 */
export const jvm = keyedScheme('jvm', (version) => {
  const text = version.toLowerCase().replace(/^jdk-?|^jre-?/, '');
  const found = formerOf(text) ?? shortOf(text) ?? presentOf(text);
  return found && paddedNumbersKey(found.numbers) + (found.stage ? STAGE + textKey(found.stage) : RELEASED);
});

interface Runtime {
  readonly numbers: readonly string[];
  readonly stage: string | undefined;
}

function formerOf(text: string): Runtime | undefined {
  const [, feature, minor = '0', update = '0', stage] = FORMER.exec(text) ?? [];
  return feature === undefined ? undefined : { numbers: [feature, minor, update], stage };
}

function shortOf(text: string): Runtime | undefined {
  const [, feature, update, stage] = SHORT.exec(text) ?? [];
  return feature === undefined || update === undefined ? undefined : { numbers: [feature, '0', update], stage };
}

function presentOf(text: string): Runtime | undefined {
  const [, numbers, stage] = PRESENT.exec(text) ?? [];
  return numbers === undefined ? undefined : { numbers: numbers.split('.'), stage };
}
