import { numberKey, paddedNumbersKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

const VERSION = new RegExp(
  [
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<stage>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<stageNumber>\d*))?/,
    /(?:-(?<bare>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?/,
    /(?:\+(?<local>[a-z\d]+(?:[-_.][a-z\d]+)*))?$/,
  ]
    .map(({ source }) => source)
    .join(''),
);
const STAGES: Readonly<Record<string, string>> = { a: '1', alpha: '1', b: '2', beta: '2', c: '3', rc: '3', pre: '3', preview: '3' };
const DEVELOPMENT_ONLY = '0';
const NO_STAGE = '4';

/**
 * VERS scheme `pypi`: PEP 440 with its normalisation (case, separators, spellings, v). Order: epoch, release padded with zeros, then
 * development < alpha < beta < candidate < final < post; within each a development release first; a local label last.
 */
export const pypi = keyedScheme('pypi', (version) => {
  const found = VERSION.exec(version.toLowerCase())?.groups;
  if (!found) return undefined;
  const { epoch, release = '', stage, stageNumber, bare, post, postNumber, dev, devNumber, local } = found;
  const after = bare ?? (post === undefined ? undefined : postNumber || '0');
  return [
    numberKey(epoch ?? '0'),
    paddedNumbersKey(release.split('.')),
    stage ? (STAGES[stage] ?? '') + numberKey(stageNumber || '0') : dev && after === undefined ? DEVELOPMENT_ONLY : NO_STAGE,
    after === undefined ? '0' : `1${numberKey(after)}`,
    dev ? `0${numberKey(devNumber || '0')}` : '1',
    localKey(local),
  ].join('');
});

/** Numbers are newer than words, more parts newer than fewer, and any label newer than none. */
function localKey(local: string | undefined): string {
  if (local === undefined) return '0';
  const parts = local.split(/[-_.]/).map((part) => (/^\d+$/.test(part) ? `2${numberKey(part)}` : `1${textKey(part)}`));
  return `${parts.join('')}0`;
}
