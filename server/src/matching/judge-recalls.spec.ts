import { describe, expect, test } from '@jest/globals';
import { read } from '#feeds/formats.js';
import type { Advisory } from '#feeds/advisory.js';
import { models, namesWith, releaseOf } from './fixtures/small-hospital.js';
import { judgeAdvisory, limitsSerials } from './judge-advisory.js';
import { judgeSerials } from './judge-serials.js';
import { keysToFind } from './keys-of-advisory.js';

const GTIN = '04599999000017';
const fleet = models.map((model) => releaseOf(model.id === 'monitor' ? { ...model, gtin14: GTIN } : model, '1.4'));
const names = namesWith();

/** Written as `firm / description / codes`. */
function recallOf(line: string): Advisory {
  const [firm, description, codes] = line.split(' / ');
  const record = {
    recall_number: 'Z-1-2099',
    recalling_firm: firm,
    product_description: description,
    code_info: codes,
    reason_for_recall: 'x',
  };
  const [advisory] = read(Buffer.from(JSON.stringify(record))).items;
  if (!advisory) throw new Error('the recall was not read');
  return advisory;
}

describe('A recall (M193) concerns', () => {
  test.each<[recall: string, verdicts: string[], open: string[], why: string]>([
    ['Kasugai Meditec / Sazanami 310 / All serial numbers', ['pump affected'], [], 'the name is the same, and every unit is meant'],
    ['Kasugai Meditec / Sazanami 310 / Lot 23A01', ['pump undetermined units_unknown'], [], 'some units, in words'],
    ['Kasugai Meditec / Sazanami 310 / ', ['pump undetermined units_unknown'], [], 'which units is not said'],
    [
      'Kasugai Meditec America, Inc. / Sazanami 310 / All lots',
      ['pump undetermined name_to_confirm'],
      ['Sazanami 310'],
      'a firm that only mentions the maker',
    ],
    [
      'Kasugai Meditec / Infusion pump, Model Number: SZ-310, with door seal / All lots',
      ['pump undetermined name_to_confirm'],
      ['Infusion pump'],
      'a model number in the text points to it',
    ],
    [
      'Kasugai Meditec / Door seal set. The set is for the Sazanami 320 syringe pump. / All lots',
      ['syringe undetermined name_to_confirm'],
      ['Door seal set'],
      'a model named somewhere in the text may be what it is for',
    ],
    [
      'Kasugai Meditec / Yunagi infusion pump / All lots',
      [],
      ['Yunagi infusion pump'],
      'a pump of a maker whose pump is here: a person is asked',
    ],
    ['Kasugai Meditec / Yunagi chair / All lots', [], [], 'a kind of device that nobody here has of that maker'],
    ['Minamo Devices / Yunagi chair / All lots', [], [], 'of nobody who is here'],
    [
      'Minamo Devices / Vital signs monitor / UDI-DI: 04599999000017; All lots',
      ['monitor affected'],
      [],
      'the identifier tells, whoever recalls',
    ],
    ['Minamo Devices / Vital signs monitor / UDI-DI: 04599999000017; Lot 5', ['monitor undetermined units_unknown'], [], ''],
  ])('%s', (line, verdicts, open) => {
    const { verdicts: found, unmet } = judgeAdvisory(recallOf(line), fleet, names);
    expect(found.map(({ releaseId, verdict, doubt }) => [releaseId.split(' ')[0], verdict, doubt].filter(Boolean).join(' '))).toEqual(
      verdicts,
    );
    expect(unmet.map(({ product }) => product)).toEqual(open);
  });

  test.each(['KM310-0001, KM310-0002', 'KM310-0001 through KM310-0002'])(
    'each device by its serial number, where the recall says %s and nothing else',
    (serials) => {
      const recall = recallOf(`Kasugai Meditec / Sazanami 310 / Serial Numbers: ${serials}`);
      const { verdicts, met } = judgeAdvisory(recall, fleet, names);
      const [meeting] = met;
      const [release] = fleet;
      if (!meeting || !release) throw new Error('the pump was not met');
      const devices = ['KM310-0002', 'KM310-0003', null].map((serialNumber) => ({ id: serialNumber ?? 'without', serialNumber }));
      const judged = judgeSerials(recall, release, meeting, devices, names);
      expect([verdicts, limitsSerials(meeting)]).toEqual([[], true]);
      expect(judged.map(({ deviceId, verdict, doubt }) => [deviceId, verdict, doubt])).toEqual([
        ['KM310-0002', 'affected', null],
        ['without', 'undetermined', 'serial_unknown'],
      ]);
    },
  );
});

test('A recall is found by the firm, the name and the device identifier, and not looked at for every change', () => {
  const keys = keysToFind(recallOf('Kasugai Meditec / Sazanami 310 / UDI-DI: 04599999000017'));
  expect(keys).toEqual(expect.arrayContaining(['ranges', 'vendor:Kasugai Meditec', `gtin:${GTIN}`]));
  expect(keys).not.toContain('any');
});
