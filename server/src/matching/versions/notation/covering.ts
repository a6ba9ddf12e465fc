import { compareDigits } from './digits.js';

const INTRODUCTION = /^(?:v|go)(?=\d)/i;
const EPOCH = /^\d+[:!]/;

/**
 * Is `version` a patch level of `release` by its numbers? 12.1 covers 12.1.2 and 12.1-rc1, not 12.10. Undefined when the release is no row
 * of numbers and not the beginning of the version's text, or when only one of both has an epoch.
 */
export function coversByParts(release: string, version: string): boolean | undefined {
  const [stem, whole] = [plain(release), plain(version)];
  if (stem.epoch !== whole.epoch) return undefined;
  if (!/^\d+(?:\.\d+)*$/.test(stem.text))
    return (whole.text.startsWith(stem.text) && /^[^a-z0-9]/i.test(whole.text.slice(stem.text.length))) || undefined;
  const parts = /^\d+(?:\.\d+)*/.exec(whole.text)?.[0].split('.') ?? [];
  const wanted = stem.text.split('.');
  return wanted.length <= parts.length && wanted.every((part, index) => compareDigits(part, parts[index] ?? '') === 0);
}

function plain(version: string): { readonly epoch: string; readonly text: string } {
  const text = version.trim().replace(INTRODUCTION, '');
  const epoch = EPOCH.exec(text)?.[0] ?? '';
  return { epoch, text: text.slice(epoch.length) };
}
