import type { Advisory } from '#feeds/advisory.js';

/** True when two readings say the same, however their documents are laid out. */
export function isSameContent(one: Advisory, other: Advisory): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
