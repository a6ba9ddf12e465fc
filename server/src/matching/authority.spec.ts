import { describe, expect, test } from '@jest/globals';
import type { Publisher } from '#feeds/advisory.js';
import type { LetterEvidence } from '#feeds/letter-evidence.js';
import { authorityOf } from './authority.js';
import { namesWith, pump } from './fixtures/small-hospital.js';

describe('who speaks, seen from a pump of Kasugai Meditec', () => {
  const facts: readonly (readonly [publisher: string, category: Publisher['category'], authority: string, because: string])[] = [
    ['Kasugai Meditec', 'vendor', 'maker', 'its own maker'],
    ['春日井メディテック株式会社', 'vendor', 'maker', 'its own maker by another of its names'],
    ['Tokiwagi Instruments', 'vendor', 'other', 'a maker, and of another device'],
    ['Minamo Devices', 'vendor', 'other', 'a vendor that nobody here knows'],
    ['MDVCC', 'coordinator', 'coordinator', 'a coordinator'],
    ['Kasugai Meditec', 'coordinator', 'coordinator', 'a maker that speaks as coordinator speaks of all, not of its own'],
    ['Kasugai Meditec', 'translator', 'other', 'a translation is not the word of the maker'],
    ['somebody', 'discoverer', 'other', 'who found it is neither'],
  ];
  test.each(facts)('%s as %s is %s: %s', (name, category, authority) => {
    expect(authorityOf({ publisher: { name, category, namespace: null } }, pump, namesWith())).toBe(authority);
  });

  test.each([
    ['Kasugai Meditec', 'maker_by_letter', 'its maker, by what the hospital wrote down'],
    ['Tokiwagi Instruments', 'other', 'a letter of another maker'],
  ])('a letter of %s is %s: %s', (name, authority) => {
    const publisher = { name, category: 'other', namespace: 'urn:mimamori:letter:1' } as const;
    expect(authorityOf({ publisher, letter: recorded }, pump, namesWith())).toBe(authority);
  });
});

const recorded: LetterEvidence = {
  kind: 'recall',
  cameBy: 'letter',
  receivedOn: '2026-11-20',
  issuedOn: null,
  recordedBy: 'Tanaka',
  attachments: [],
};
