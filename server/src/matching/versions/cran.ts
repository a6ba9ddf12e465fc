import { growingNumbersKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

/** Packages of R (numeric_version): two numbers or more, joined by dots or dashes, which mean the same; 1.0 < 1.0.0. */
export const cran = keyedScheme('cran', (version) =>
  /^\d+(?:[.-]\d+)+$/.test(version) ? growingNumbersKey(version.split(/[.-]/)) : undefined,
);
