import { groupFindings } from './finding-groups.js';
import type { FindingRow } from './finding-rows.js';
import { compareRanked, placeOfArrival, placeOfFinding, placeOfLifecycle, placeOfSource, tiers, type Place } from './ranking.js';
import type { LifecycleGroup } from './lifecycle-groups.js';
import { severityWeight } from './weights.js';

const today = '2026-11-22';
const bands = { 9.8: 'critical', 8.1: 'high', 5.3: 'medium', 2.1: 'low' } as const;
const held = { status: 'held', until: '2026-11-20', at: '2026-11-01T00:00:00.000Z', stale: false } as const;

interface Subject {
  readonly score: keyof typeof bands;
  readonly devices: number;
  readonly more: Partial<FindingRow>;
}

function placeOf({ score, devices, more }: Subject): Place {
  const rows = Array.from({ length: devices }, (_, index): FindingRow => ({
    id: `f${index}`,
    deviceId: `d${index}`,
    deviceModelId: 'm1',
    manufacturer: 'Aoba',
    model: 'Central 7',
    softwareVersion: '7.2',
    department: 'ICU',
    lifeSupport: false,
    connection: 'always',
    vulnerability: 'CVE-2026-0001',
    title: '',
    verdict: 'affected',
    doubt: null,
    severity: { score, version: '3.1', vector: null, band: bands[score] },
    knownExploited: false,
    fixAvailable: false,
    advisories: [],
    toldAt: null,
    state: 'open',
    decision: null,
    openedAt: '2026-11-22T00:00:00.000Z',
    changedAt: '2026-11-22T00:00:00.000Z',
    ...more,
  }));
  const [group] = groupFindings(rows, { lastReviewAt: null, firstImportAt: null, today });
  if (group === undefined) throw new Error('asks nothing');
  return placeOfFinding(group);
}

const of = (score: keyof typeof bands, devices: number, more: Partial<FindingRow> = {}): Place => placeOf({ score, devices, more });
const happened = (event: LifecycleGroup['event'], asksToAct: boolean): Place =>
  placeOfLifecycle({
    id: event,
    event,
    date: null,
    deviceModelId: 'm1',
    manufacturer: 'Aoba',
    model: 'Central 7',
    softwareVersion: null,
    deviceIds: ['d1'],
    departments: [],
    reach: 1,
    connectedDevices: 1,
    asksToAct,
    reason: 'new',
    dueOn: null,
  });

/** The morning list from top to bottom. */
const order: readonly [string, Place][] = [
  ['exploited, critical, connected, four devices', of(9.8, 4, { knownExploited: true })],
  ['exploited, critical, connected, one device', of(9.8, 1, { knownExploited: true })],
  ['exploited, medium, on connected life support', of(5.3, 1, { knownExploited: true, lifeSupport: true })],
  ['exploited, high, connected', of(8.1, 1, { knownExploited: true })],
  ['exploited, critical, on no network', of(9.8, 1, { knownExploited: true, connection: 'standalone' })],
  ['exploited, whether affected is not known', of(9.8, 40, { knownExploited: true, verdict: 'undetermined' })],
  ['critical, a hundred devices of life support', of(9.8, 100, { lifeSupport: true })],
  ['high, connected, a decision ran out', of(8.1, 1, { decision: held })],
  ['critical, connected, one device', of(9.8, 1)],
  ['high, connected, ten devices', of(8.1, 10, { connection: 'intermittent' })],
  ['critical, nobody recorded the connection', of(9.8, 1, { connection: 'unknown' })],
  ['high, connected, one device', of(8.1, 1)],
  ['medium, a hundred devices', of(5.3, 100)],
  ['critical, connected for maintenance only', of(9.8, 1, { connection: 'maintenance-only' })],
  ['critical, on no network', of(9.8, 1, { connection: 'standalone' })],
  ['low, connected', of(2.1, 1)],
  ['undetermined, and a decision ran out', of(5.3, 1, { verdict: 'undetermined', decision: held })],
  ['undetermined, critical', of(9.8, 1, { verdict: 'undetermined' })],
  ['undetermined, medium', of(5.3, 1, { verdict: 'undetermined', doubt: 'version_unknown' })],
  ['a component that somebody looks for came with an SBOM', placeOfArrival],
  ['support is over', happened('eos_passed', true)],
  ['EOL is over and EOS not told', happened('eol_passed', true)],
  ['dates contradict', happened('eos_before_eol', true)],
  ['support ends in a month', happened('eos_in_30', true)],
  ['support ends in a quarter', happened('eos_in_90', true)],
  ['support ends in half a year', happened('eos_in_180', false)],
  ['limited support started', happened('limited_support_started', false)],
  ['support ends in a year', happened('eos_in_365', false)],
  ['life ends in a month', happened('eol_in_30', false)],
  ['life ends in a quarter', happened('eol_in_90', false)],
  ['life ends in half a year', happened('eol_in_180', false)],
  ['life ends in a year', happened('eol_in_365', false)],
  ['a source fails', placeOfSource({ failing: true })],
  ['a source fell silent', placeOfSource({ failing: false })],
];

describe('the order of the morning list', () => {
  it.each(order.slice(1).map((lower, index) => [order[index]?.[0] ?? '', lower[0], index] as const))(
    '%s – before – %s',
    (_higher, _lower, index) => {
      const [higher, lower] = [order[index], order[index + 1]];
      const ranked = (entry = order[0]) => ({ id: 'x', place: entry?.[1] ?? placeOfSource({ failing: true }), devices: 1, model: '' });
      expect(compareRanked(ranked(higher), ranked(lower))).toBeLessThan(0);
    },
  );

  it('uses every tier', () => {
    expect(new Set(order.map(([, place]) => place.tier))).toEqual(new Set(tiers));
  });

  it('of equals the one with more devices, then by model and identity', () => {
    const place = { tier: 'affected', weight: 1 } as const;
    const entries = [
      { id: 'b', place, devices: 1, model: 'B' },
      { id: 'c', place, devices: 1, model: 'A' },
      { id: 'a', place, devices: 1, model: 'A' },
      { id: 'd', place, devices: 2, model: 'Z' },
    ];
    expect([...entries].sort(compareRanked).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('a severity nobody published weighs like a high one, not like none', () => {
    const unknown = severityWeight({ score: null, version: null, vector: null, band: 'unknown' });
    const medium = severityWeight({ score: 6.9, version: '3.1', vector: null, band: 'medium' });
    expect(unknown).toBeGreaterThan(medium);
  });
});
