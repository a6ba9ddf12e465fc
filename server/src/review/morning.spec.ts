import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CsafWords } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const first: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0', 'M = Tokiwagi Instruments / Komorebi 7 / < 9'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A M'],
  released: '2026-11-22T00:00:00.000Z',
};

interface Item {
  readonly kind: string;
  readonly reason: string;
  readonly tab: string;
  readonly vulnerability: string | null;
  readonly vulnerabilities: number;
  readonly verdict: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly devices: number;
  readonly findings: readonly string[];
  readonly why: { readonly code: string };
}

let hospital: HospitalOverHttp;
beforeAll(async () => void (hospital = await startHospital()));
beforeEach(async () => {
  await hospital.beginAnew();
  await hospital.take(
    ledgerOf(
      'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
      'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
      'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / ',
      'P4 / Kasugai Meditec / Sazanami 310 / SZ-310 / 不明',
      'M1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0',
    ),
  );
}, 60_000);
afterAll(() => hospital.close());

const items = async (query = '') => (await hospital.list<Item>(`morning-list${query}`)).filter(({ kind }) => kind === 'finding');
const inShort = async (query = '') =>
  (await items(query)).map(
    ({ reason, tab, vulnerability, vulnerabilities, model, softwareVersion, devices, why }) =>
      `${reason} ${tab}: ${vulnerability ?? `${vulnerabilities} vulnerabilities`}, ${devices} × ${model} ${softwareVersion ?? '?'} (${why.code})`,
  );
const review = async () =>
  (await hospital.administrator.post('/api/v1/morning-list/reviews').send({}).expect(201)).body as Record<string, unknown>;

describe('the list of this morning', () => {
  test('has an entry for what a person decides together, and one for all that waits for the same missing version', async () => {
    await hospital.bring(first);
    expect((await inShort()).sort()).toEqual([
      'new confirm: 2 vulnerabilities, 2 × Sazanami 310 ? (why.fact-missing)',
      'new new: CVE-2099-1001, 2 × Sazanami 310 1.4 (why.affected)',
      'new new: CVE-2099-1002, 1 × Komorebi 7 5.0 (why.affected)',
      'new new: CVE-2099-1002, 2 × Sazanami 310 1.4 (why.affected)',
    ]);
    const [waiting] = (await items()).filter(({ tab }) => tab === 'confirm');
    expect(waiting?.findings).toHaveLength(4);
    expect(await hospital.get('morning-list')).toMatchObject({
      asOf: '2026-11-22',
      lastReview: null,
      counts: { new: 3, confirm: 1, act: 0, overdue: 0, backlog: 0 },
      pending: 0,
    });
  });

  test('a version that is found out answers all that waited for it', async () => {
    await hospital.bring(first);
    for (const device of ['P3', 'P4']) {
      await hospital.administrator
        .patch(`/api/v1/devices/${await hospital.deviceId(device)}`)
        .send({ softwareVersion: '2.0' })
        .expect(200);
    }
    await hospital.settled();
    expect((await inShort()).filter((line) => line.includes('?'))).toEqual([]);
  });

  test('what is older than the first import waits in a queue of its own, and rises when it is told anew', async () => {
    const old = { ...first, released: '2026-03-01T00:00:00.000Z' };
    await hospital.bring(old);
    expect(await inShort()).toEqual([]);
    expect(await inShort('?queue=backlog')).toHaveLength(4);
    expect(await hospital.get('morning-list')).toMatchObject({ counts: { backlog: 4, new: 0 } });
    await hospital.bring({ ...old, version: '2', released: '2026-11-22T00:00:00.000Z' });
    expect(await inShort()).toHaveLength(4);
    expect(await inShort('?queue=backlog')).toEqual([]);
  });

  test('a completed review makes it seen, and what asks to act stays until it is decided', async () => {
    await hospital.bring(first);
    const before = await items();
    hospital.moveClockTo('2026-11-22T09:00:00+09:00');
    expect(await review()).toEqual({
      id: expect.any(String),
      at: '2026-11-22T00:00:00.000Z',
      by: 'spec administrator',
      seen: 4,
      open: 4,
      sourcesFresh: 0,
      sourcesTotal: 0,
    });
    expect((await inShort()).sort()).toEqual([
      'due act: CVE-2099-1001, 2 × Sazanami 310 1.4 (why.affected)',
      'due act: CVE-2099-1002, 1 × Komorebi 7 5.0 (why.affected)',
      'due act: CVE-2099-1002, 2 × Sazanami 310 1.4 (why.affected)',
      'due confirm: 2 vulnerabilities, 2 × Sazanami 310 ? (why.fact-missing)',
    ]);
    const [monitor] = before.filter(({ model }) => model === 'Komorebi 7');
    await hospital.administrator.post('/api/v1/findings/decisions').send({ findings: monitor?.findings, status: 'affected' }).expect(201);
    expect((await items()).map(({ model }) => model)).not.toContain('Komorebi 7');
    hospital.moveClockTo('2026-11-23T09:00:00+09:00');
    await hospital.bring({
      ...first,
      id: 'KSG-2',
      products: first.products.slice(1),
      vulnerabilities: ['CVE-2099-1003 known_affected: M'],
      released: '2026-11-22T12:00:00.000Z',
    });
    expect((await inShort()).filter((line) => line.startsWith('new'))).toEqual([
      'new new: CVE-2099-1003, 1 × Komorebi 7 5.0 (why.affected)',
    ]);
  });

  test('reading it changes nothing, and gives the same again', async () => {
    await hospital.bring(first);
    await hospital.settled();
    const once = await hospital.get('morning-list');
    expect(await hospital.get('morning-list')).toEqual(once);
    expect(await hospital.list('morning-list/reviews')).toEqual([]);
  });

  test('an empty day is completed as well, and every review is kept', async () => {
    await review();
    hospital.moveClockTo('2026-11-23T08:30:00+09:00');
    await review();
    expect(await hospital.list<{ at: string }>('morning-list/reviews')).toMatchObject([
      { at: '2026-11-22T23:30:00.000Z', open: 0 },
      { at: '2026-11-21T23:30:00.000Z', open: 0 },
    ]);
    expect(await hospital.get('morning-list')).toMatchObject({ lastReview: { at: '2026-11-22T23:30:00.000Z', by: 'spec administrator' } });
    await (await hospital.withRole('viewer')).post('/api/v1/morning-list/reviews').send({}).expect(403);
  });

  test('comes in pages, and as a file', async () => {
    await hospital.bring(first);
    await hospital.settled();
    const page = async (offset: number, limit: number) =>
      (await hospital.administrator.get('/api/v1/morning-list').query({ offset, limit }).expect(200)).body as {
        total: number;
        items: Item[];
      };
    const whole = await page(0, 100);
    const pages = [await page(0, 3), await page(3, 3)];
    expect(pages.map(({ total }) => total)).toEqual([whole.total, whole.total]);
    expect(pages.flatMap((each) => each.items)).toEqual(whole.items.slice(0, 6));
    const { text } = await hospital.administrator.get('/api/v1/morning-list/export?format=csv').expect(200);
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(whole.total + 1);
  });

  test('names for each reader what that reader may decide', async () => {
    await hospital.bring(first);
    await hospital.settled();
    const open = async (role: 'viewer' | 'engineer' | 'manager') => {
      const { body } = await (await hospital.withRole(role)).get('/api/v1/morning-list').expect(200);
      return (body as { items: { openTransitions: string[] }[] }).items[0]?.openTransitions;
    };
    expect(await open('viewer')).toEqual([]);
    expect(await open('engineer')).toEqual(['affected', 'not_affected', 'fixed', 'under_investigation', 'held']);
    expect(await open('manager')).toEqual(['affected', 'not_affected', 'fixed', 'under_investigation', 'accepted', 'held']);
  });
});
