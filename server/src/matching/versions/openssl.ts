import { numberKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

/** Before 3.0: three numbers, letters, and a stage. `-fips` names a way of building and no other version. */
const LETTERED = /^([01])\.(\d+)\.(\d+)([a-z]*)(?:-(?:(alpha|beta|pre)-?(\d+)|(dev|cvs)))?(?:-fips)?$/;
const NUMBERED = /^([2-9]|[1-9]\d+)\.(\d+)\.(\d+)(?:-([a-z]+)-?(\d*))?(?:\+[\da-z.-]+)?$/;
const STAGES: Readonly<Record<string, string>> = { alpha: '1', beta: '2', pre: '3' };
const [RELEASED, AFTERWARDS] = ['5', '7'];

/**
 * VERS scheme `openssl`. Before 3.0 fixes have letters, z is followed by za: 1.0.2 < 1.0.2a < 1.0.2z < 1.0.2za; what is called -dev or -cvs
 * is kept right after the release of its name, as the history of the project has it. From 3.0 on semantic versions, with the numbers of
 * alpha and beta releases by value.
 */
export const openssl = keyedScheme('openssl', (version) => {
  const text = version.toLowerCase();
  return letteredKey(text) ?? numberedKey(text);
});

function letteredKey(text: string): string | undefined {
  const [whole, major = '', minor = '', fix = '', letters = '', stage, number, afterwards] = LETTERED.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const place = stage ? (STAGES[stage] ?? '') + numberKey(number ?? '0') : afterwards ? AFTERWARDS + textKey(afterwards) : RELEASED;
  return [major, minor, fix].map(numberKey).join('') + textKey(letters) + place;
}

function numberedKey(text: string): string | undefined {
  const [whole, major = '', minor = '', patch = '', stage, number] = NUMBERED.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const place = stage ? `2${textKey(stage)}${numberKey(number || '0')}` : RELEASED;
  return [major, minor, patch].map(numberKey).join('') + textKey('') + place;
}
