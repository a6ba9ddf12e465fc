import { describe, expect, test } from '@jest/globals';
import { aliasOf, makers } from './fixtures/small-hospital.js';
import { namesOfFleet } from './fleet-names.js';

const names = namesOfFleet({
  makers: [...makers, { id: 'be', name: 'BE' }, { id: 'philips', name: 'フィリップス・ジャパン' }],
  aliases: [aliasOf('春日井メディテック株式会社', 'kasuga'), aliasOf('ときわぎ計器', 'tokiwa'), aliasOf('Yotsuba Science', 'tokiwa')],
  confirmed: [
    { id: '1', manufacturerId: 'kasuga', modelId: 'pump', trackingId: null, productName: 'Sazanami-310™', at: '', by: '' },
    { id: '2', manufacturerId: null, modelId: null, trackingId: 'X-1', productName: 'ｻｻﾞﾅﾐ', at: '', by: '' },
  ],
});

describe('the maker that a name in a document means', () => {
  const facts: readonly (readonly [written: string, maker: string | undefined, because: string])[] = [
    ['Kasugai Meditec', 'kasuga', 'the name itself'],
    ['KASUGAI MEDITEC, Inc.', 'kasuga', 'a corporate form is no part of the name'],
    ['春日井メディテック（株）', 'kasuga', 'an alias in another spelling'],
    ['Yotsuba Science', 'tokiwa', 'a company that this hospital files under another'],
    ['Philips', 'philips', 'the shipped dictionary knows that the inventory has this maker under another name'],
    ['Kasugai', undefined, 'half a name is not the name'],
    ['Minamo Devices', undefined, 'nobody here'],
    ['', undefined, 'nothing'],
  ];
  test.each(facts)('%s is %s: %s', (written, maker) => {
    expect(names.findManufacturer(written)).toBe(maker);
  });
});

describe('a string that lists several makers', () => {
  const facts: readonly (readonly [written: string, makers: readonly string[] | undefined, because: string])[] = [
    ['Kasugai Meditec, Tokiwagi Instruments', ['kasuga', 'tokiwa'], 'both are known'],
    ['Kasugai Meditec; ときわぎ計器', ['kasuga', 'tokiwa'], 'an alias is as good as the name'],
    ['Kasugai Meditec and Siemens Healthineers', ['kasuga'], 'the other is known, and has nothing here'],
    ['Kasugai Meditec, Minamo Devices', undefined, 'a part that nobody knows: no list that is understood'],
    ['Kasugai Meditec', undefined, 'one maker is no list'],
  ];
  test.each(facts)('%s lists %p: %s', (written, expected) => {
    expect(names.listedManufacturers(written)).toEqual(expected);
  });
});

describe('makers that a longer string mentions', () => {
  const facts: readonly (readonly [written: string, makers: readonly string[], because: string])[] = [
    ['Minamo and Kasugai Meditec joint venture', ['kasuga'], 'its name stands in the text'],
    ['Kasugai Meditec, Minamo Devices', ['kasuga'], 'one of the list'],
    ['formerly Yotsuba Science', ['tokiwa'], 'an alias stands in the text'],
    ['BE Medical Widgets', [], 'a name of two letters stands in too many others'],
    ['Kasugaino Meditechnics', [], 'only whole words count'],
  ];
  test.each(facts)('%s mentions %p: %s', (written, expected) => {
    expect(names.mentionedManufacturers(written)).toEqual(expected);
  });
});

describe('what was confirmed under a name', () => {
  const facts: readonly (readonly [names: readonly string[], ids: readonly string[], because: string])[] = [
    [['Sazanami 310'], ['1'], 'in another spelling'],
    [['Kasugai Meditec Sazanami 310', 'Sazanami 310'], ['1'], 'under one of the names of the product'],
    [['サザナミ'], ['2'], 'half-width kana are the same word'],
    [['Sazanami'], [], 'a part of the name is another name'],
    [[], [], 'no name'],
  ];
  test.each(facts)('%p finds %p: %s', (asked, expected) => {
    expect(names.confirmedAs(asked).map((each) => ('id' in each ? each.id : ''))).toEqual(expected);
  });
});
