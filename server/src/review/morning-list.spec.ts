import { after, compose, endedAndNew, failing, finding, review, type Input } from './fixtures/morning.js';
import type { FindingRow } from './finding-rows.js';
import { MorningItem, decisionStatuses } from './review.contract.js';

describe('an entry of the morning list', () => {
  it('is one vulnerability on one model and release, opening to its devices', () => {
    const { items, counts } = compose({
      findings: [
        finding('f1', { department: 'HCU', knownExploited: true, fixAvailable: true }),
        finding('f2', { lifeSupport: true }),
        finding('f3', { advisories: [{ id: 'a2', publisher: 'Agency', trackingId: 'AG-9' }] }),
      ],
    });
    expect(items).toEqual([
      {
        id: 'finding:affected:CVE-2026-0001:m1:=7.2',
        kind: 'finding',
        reason: 'new',
        tab: 'act',
        why: {
          code: 'why.exploited-and-networked',
          params: {
            devices: 3,
            departments: 2,
            department: 'ICU',
            departmentDevices: 2,
            connected: 3,
            lifeSupport: 1,
            fix: 1,
            severity: 'critical',
          },
        },
        vulnerability: 'CVE-2026-0001',
        vulnerabilities: 1,
        title: 'Buffer overflow',
        verdict: 'affected',
        severity: { score: 9.8, version: '3.1', vector: null, band: 'critical' },
        knownExploited: true,
        fixAvailable: true,
        manufacturer: 'Aoba',
        model: 'Central 7',
        modelId: 'm1',
        softwareVersion: '7.2',
        findings: ['f1', 'f2', 'f3'],
        devices: 3,
        departments: [
          { name: 'ICU', devices: 2 },
          { name: 'HCU', devices: 1 },
        ],
        advisories: [
          { id: 'a2', publisher: 'Agency', trackingId: 'AG-9' },
          { id: 'a1', publisher: 'Aoba', trackingId: 'AOBA-1' },
        ],
        lifecycleEvent: null,
        source: null,
        searchHit: null,
        pageChange: null,
        dueOn: null,
        openTransitions: ['affected', 'not_affected', 'fixed', 'under_investigation', 'held'],
      },
    ]);
    expect(counts).toEqual({ act: 1, new: 0, confirm: 0, overdue: 0, lifecycle: 0, backlog: 0 });
  });

  it('is one for all that waits for the same missing fact of one model', () => {
    const unknown = { softwareVersion: null, verdict: 'undetermined', doubt: 'version_unknown' } as const;
    const findings = Array.from({ length: 14 }, (_, cve) =>
      ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'].map((deviceId) =>
        finding(`${cve}-${deviceId}`, { ...unknown, deviceId, vulnerability: `CVE-2026-01${cve + 10}` }),
      ),
    ).flat();
    const { items, counts } = compose({ findings });
    expect(
      items.map(({ tab, why, vulnerability, vulnerabilities, devices, findings: ids }) => [
        tab,
        why.code,
        vulnerability,
        vulnerabilities,
        devices,
        ids.length,
      ]),
    ).toEqual([['confirm', 'why.fact-missing', null, 14, 6, 84]]);
    expect(items[0]?.why.params).toMatchObject({ fact: 'version_unknown', vulnerabilities: 14, devices: 6 });
    expect(counts.confirm).toBe(1);
  });

  it('is one a vulnerability where a person must find out, but no fact of the device is missing', () => {
    const doubtful = { verdict: 'undetermined', doubt: null } as const;
    const { items } = compose({ findings: [finding('f1', doubtful), finding('f2', { ...doubtful, vulnerability: 'CVE-2026-0002' })] });
    expect(items.map(({ vulnerability, why }) => [vulnerability, why.code])).toEqual([
      ['CVE-2026-0001', 'why.undetermined'],
      ['CVE-2026-0002', 'why.undetermined'],
    ]);
  });

  it('names what the reader may decide: a viewer nothing, a manager all', () => {
    const open = (role: Input['role']) => compose({ findings: [finding('f1')], role }).items[0]?.openTransitions;
    expect(open('viewer')).toEqual([]);
    expect(new Set(open('manager'))).toEqual(new Set(decisionStatuses));
  });

  it('keeps its identity from day to day', () => {
    const idOn = (more: Partial<Input>, state: Partial<FindingRow> = {}) =>
      compose({ findings: [finding('f1', state)], ...more }).items.map(({ id }) => id);
    const first = idOn({});
    expect(idOn({ today: '2026-12-24', lastReview: { ...review, at: '2026-12-23T00:00:00.000Z' } })).toEqual(first);
    expect(idOn({}, { severity: { score: null, version: null, vector: null, band: 'unknown' }, knownExploited: true })).toEqual(first);
  });

  it('has an identity that no model or version can counterfeit', () => {
    const rows = [
      finding('f1', { deviceModelId: 'a:b', softwareVersion: 'c' }),
      finding('f2', { deviceModelId: 'a', softwareVersion: 'b:c' }),
      finding('f3', { softwareVersion: null }),
      finding('f4', { softwareVersion: '' }),
    ];
    expect(new Set(compose({ findings: rows }).items.map(({ id }) => id)).size).toBe(4);
  });

  it('fits the contract', () => {
    const { items } = compose({ findings: [finding('f1')], lifecycle: endedAndNew(), sources: failing });
    for (const item of items) expect(MorningItem.parse(item)).toEqual(item);
    expect(items.map(({ kind }) => kind)).toEqual(['finding', 'lifecycle', 'lifecycle', 'source', 'source']);
  });
});

describe('life cycle and sources', () => {
  it('M128 M157 what asks to act stands before news, one entry a model, event and day', () => {
    const { items, counts } = compose({ lifecycle: endedAndNew() });
    expect(items.map(({ id, reason, tab, why, devices, dueOn }) => [id, reason, tab, why.code, devices, dueOn])).toEqual([
      ['lifecycle:eos_passed:m1:2026-04-01', 'overdue', 'lifecycle', 'why.support-ended', 2, '2026-03-31'],
      ['lifecycle:limited_support_started:m1:2026-11-22', 'new', 'lifecycle', 'why.limited-support-started', 1, '2029-11-21'],
    ]);
    expect(counts.lifecycle).toBe(2);
  });

  it('a source that bundles bring no more stands with those that fail, with until when it is known', () => {
    const carried = { id: 's4', name: 'Carried feed', failing: false, since: null, quietSince: null };
    const stale = { asOf: '2026-11-01T00:00:00.000Z', from: after };
    const { items } = compose({ findings: [], sources: [...failing, { ...carried, stale }] });
    expect(items.map(({ id, reason, why }) => [id, reason, why.code, why.params['since'] ?? why.params['knownUntil']])).toEqual([
      ['source:s3', 'new', 'why.source-failing', after],
      ['source:s4', 'new', 'why.source-carried-stale', '2026-11-01T00:00:00.000Z'],
      ['source:s2', 'due', 'why.source-silent', '2026-10-01T00:00:00.000Z'],
    ]);
  });

  it('what bundles left out is an entry of the machine that made them, and of no source', () => {
    const machine = { id: 'bundles-1', name: 'Office', failing: false, since: null, quietSince: null };
    const { items } = compose({
      findings: [],
      sources: [
        { ...machine, gap: { from: '2026-11-01T00:00:00.000Z', until: after } },
        { ...machine, id: 'bundles-2', gap: { from: null, until: after } },
      ],
    });
    expect(items.map(({ source, tab, why }) => [source, tab, why])).toEqual([
      [null, 'act', { code: 'why.bundle-gap', params: { name: 'Office', gapFrom: '2026-11-01T00:00:00.000Z', gapUntil: after } }],
      [null, 'act', { code: 'why.bundle-gap-at-first', params: { name: 'Office', gapUntil: after } }],
    ]);
  });

  it('sources that fail or fell silent stand last, with their name and since when', () => {
    const { items } = compose({
      findings: [finding('f1', { severity: { score: 0, version: '3.1', vector: null, band: 'none' } })],
      sources: failing,
    });
    expect(items.slice(1).map(({ id, reason, why }) => [id, reason, why])).toEqual([
      ['source:s3', 'new', { code: 'why.source-failing', params: { name: 'Beni feed', since: after } }],
      ['source:s2', 'due', { code: 'why.source-silent', params: { name: 'Aoba feed', since: '2026-10-01T00:00:00.000Z' } }],
    ]);
  });
});
