import type { ComponentLifecycleView } from '../api/types-of-lifecycle';
import { componentsBelow, devicesOfComponents } from './component-lives';

const one = (
  component: string,
  eol: string | null,
  deviceEos: string | null,
  more: Partial<ComponentLifecycleView> = {},
): ComponentLifecycleView => ({
  manufacturer: '架空医療器',
  model: 'A-1',
  softwareVersion: '2.0',
  component,
  version: '1',
  supplier: null,
  product: component,
  cycle: '1',
  eol,
  extendedEnd: null,
  status: 'supported',
  devices: 3,
  deviceEos,
  ...more,
});

describe('the components under their device', () => {
  it.each<[eol: string | null, eos: string | null, gap: number | null, ended: number | null, why: string]>([
    ['2027-03-31', '2027-04-30', 30, null, 'M141 the component ends first'],
    ['2027-04-30', '2027-04-30', null, null, 'both end on one day'],
    ['2030-03-31', '2027-04-30', null, null, 'the device ends first'],
    ['2026-11-16', null, null, 10, 'ended, and whether the device outlives it nobody can tell'],
    ['2026-11-26', '2027-04-30', 155, null, 'its last day includes itself'],
    [null, '2027-04-30', null, null, 'no end announced'],
  ])('that end %s under EOS %s have a gap of %s, ended %s: %s', (eol, eos, gapDays, endedDays) => {
    const [device] = devicesOfComponents([one('kernel', eol, eos)], '2026-11-26');
    expect(device?.components.map((life) => [life.gapDays, life.endedDays])).toEqual([[gapDays, endedDays]]);
  });

  it('stand together by release, the first to end first, and the widest gap on top', () => {
    const items = [
      one('kernel', '2029-12-31', '2030-03-31', { model: 'B-1' }),
      one('openssl', '2028-09-07', '2030-03-31'),
      one('kernel', '2026-12-31', '2030-03-31'),
      one('python', null, '2030-03-31'),
    ];
    expect(
      devicesOfComponents(items, '2026-11-26').map(
        ({ model, components }) => `${model}: ${components.map((life) => life.component).join(' ')}`,
      ),
    ).toEqual(['A-1: python kernel openssl', 'B-1: kernel']);
  });
});

describe('M141 the components below a bar of the timeline', () => {
  it('are those of the model, the first to end first, equal ones of several releases once', () => {
    const items = [
      one('kernel', '2030-03-31', null),
      one('openssl', '2027-03-31', null),
      one('openssl', '2027-03-31', null, { softwareVersion: '3.0' }),
      one('openssl', null, null, { version: '9' }),
      one('other', '2020-01-01', null, { model: 'B-2' }),
      one('namesake', '2020-01-01', null, { manufacturer: '別会社' }),
    ];
    const below = componentsBelow(items, { manufacturer: '架空医療器', model: 'A-1' }, '2026-11-26');
    expect(below.map(({ component, version, eol }) => `${component} ${version} ${String(eol)}`)).toEqual([
      'openssl 9 null',
      'openssl 1 2027-03-31',
      'kernel 1 2030-03-31',
    ]);
  });
});
