import { describe, expect, test } from '@jest/globals';
import { makers, namesWith } from '../matching/fixtures/small-hospital.js';
import { ownMakersOf } from './own-makers.js';

const fleet = [...makers, { id: 'tokiwagi pharma', name: 'Tokiwagi Pharma' }];

/** Speaks for these makers | a vendor as written | is it one of them: why. */
const facts: readonly (readonly [speaksFor: string, vendor: string, isOwn: boolean, because: string])[] = [
  ['Kasugai Meditec', 'Kasugai Meditec', true, 'the name itself'],
  ['Kasugai Meditec', '春日井メディテック株式会社', true, 'an alias of the hospital'],
  ['春日井メディテック株式会社', 'Kasugai Medical Devices', true, 'two aliases of one maker'],
  ['Kasugai Meditec', 'Kasugai Meditec PSIRT', true, 'its security team'],
  ['Kasugai Meditec', 'Tokiwagi Instruments', false, 'another maker of the inventory'],
  ['Kasugai Meditec, Tokiwagi Instruments', 'Tokiwagi Instruments', true, 'a maker whose devices it markets'],
  ['Naginata Imaging', 'naginata', true, 'as package URLs and CPEs name it'],
  ['Naginata Imaging', 'naginata_imaging', true, 'the same in two words'],
  ['Naginata Imaging', 'naginata_surgical', false, 'another word is another name'],
  ['Naginata Imaging', 'imaging', false, 'only its first words stand for a name'],
  ['Tokiwagi Instruments', 'tokiwagi', false, 'two makers begin so, and which is meant nobody knows'],
  ['Minamo Devices GmbH', 'Minamo Devices', true, 'no device of it is here yet'],
  ['Minamo Devices GmbH', 'minamo', true, 'the same in short'],
  ['Al Nakayama', 'al', false, 'too short to tell anything'],
  ['Siemens Healthineers', 'Siemens Healthcare', true, 'the dictionary knows its former name'],
  ['Philips', 'Siemens Healthineers', false, 'two makers of the dictionary'],
  ['Kasugai Meditec', '', false, 'nothing is written'],
  ['Nobody Known', 'Nobody Else', false, 'two names that nobody knows'],
];

describe('For whom a publisher speaks', () => {
  test.each(facts)('%s | %s | %s: %s', (speaksFor, vendor, isOwn) => {
    expect(ownMakersOf(speaksFor.split(', '), namesWith(), fleet)(vendor)).toBe(isOwn);
  });
});
