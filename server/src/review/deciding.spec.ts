import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import type { Agent } from '../../test/program.js';
import { Transactions } from '../database/transactions.js';
import { FindingsStore } from '../matching/findings.store.js';

const first: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
  remediations: ['A: vendor_fix Install 2.0'],
  // After the first import: what is older waits in the backlog.
  released: '2026-11-22T00:00:00.000Z',
};

forEachDatabase('Deciding about findings', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let manager: Agent;
  let engineer: Agent;

  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(async () => {
    await hospital.beginAnew();
    [manager, engineer] = [await hospital.withRole('manager'), await hospital.withRole('engineer')];
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'),
    );
    await hospital.bring(first);
  }, 60_000);
  afterAll(() => hospital.close());

  const finding = async (ledgerNumber = 'P1'): Promise<FindingAnswer> => {
    const [found] = await hospital.list<FindingAnswer>(`findings?device=${ledgerNumber}&vulnerability=CVE-2099-1001`);
    if (!found) throw new Error(`no finding on ${ledgerNumber}`);
    return found;
  };
  const decide = async (decision: object, agent = engineer, ledgerNumber = 'P1') =>
    agent.post('/api/v1/findings/decisions').send({ findings: [(await finding(ledgerNumber)).id], ...decision });
  const undo = async (answer: { body: unknown }) => engineer.delete(`/api/v1/findings/decisions/${(answer.body as { undo: string }).undo}`);
  const version = async (ledgerNumber = 'P1') =>
    (await hospital.get(`devices/${await hospital.deviceId(ledgerNumber)}`))['softwareVersion'];
  const standing = async (ledgerNumber = 'P1') => {
    const { state, remediationState, decision } = await finding(ledgerNumber);
    return [state, remediationState, decision && `${decision.status}${decision.stale ? ', stale' : ''}`];
  };
  /** Findings that the morning list asks about. */
  const asking = async () =>
    ((await hospital.get('morning-list'))['items'] as { findings: string[] }[]).flatMap(({ findings }) => findings);

  describe('each decision asks for what it needs', () => {
    const cases: readonly (readonly [decision: Record<string, unknown>, problems: readonly string[], because: string])[] = [
      [{ status: 'not_affected' }, ['/justification decision.reason-missing'], 'the maker says affected: a reason is needed'],
      [{ status: 'accepted' }, ['/until decision.until-missing'], 'nothing is accepted for ever'],
      [{ status: 'accepted', until: '2028-01-01' }, ['/until decision.until-too-far'], 'nor for more than a year'],
      [{ status: 'held' }, ['/until decision.until-missing'], 'nor held'],
      [{ status: 'held', until: '2026-11-22' }, ['/until decision.until-not-in-future'], 'today is no day to come'],
      [{ status: 'held', until: '2026-02-30' }, ['/until http.invalid-value'], 'no day at all'],
      [
        { status: 'fixed' },
        ['/fixedOn decision.fixed-on-missing', '/fixedBy decision.fixed-by-missing', '/newVersions/DEVICE decision.new-version-missing'],
        'when, by whom, and what runs now',
      ],
      [
        { status: 'fixed', fixedOn: '2026-11-23', fixedBy: '田中', newVersions: { DEVICE: '2.0' } },
        ['/fixedOn decision.fixed-on-in-future'],
        'not tomorrow',
      ],
      [
        { status: 'fixed', fixedOn: '2026-11-22', fixedBy: '田中', newVersions: { DEVICE: '2.0', another: '2.0' } },
        ['/newVersions/another decision.new-version-of-other-device'],
        'only of devices that are meant',
      ],
    ];
    test('and is refused with every place where it misses', async () => {
      const before = [await standing(), await version()];
      const { deviceId } = await finding();
      for (const [decision, problems] of cases) {
        const asked = JSON.parse(JSON.stringify(decision).replaceAll('DEVICE', deviceId)) as object;
        const { status, body } = await decide(asked, manager);
        const { details = [] } = (body as { error: { details?: { pointer: string; code: string }[] } }).error;
        expect([decision, status, details.map(({ pointer, code }) => `${pointer.replace(deviceId, 'DEVICE')} ${code}`)]).toEqual([
          decision,
          422,
          problems,
        ]);
      }
      expect([await standing(), await version()]).toEqual(before);
    });

    test('what is no decision is refused as well', async () => {
      for (const [wrong, pointer] of [
        [{ status: 'ignored' }, '/status'],
        [{ status: 'affected', findings: [] }, '/findings'],
        [{ status: 'affected', until: 'tomorrow' }, '/until'],
      ] as const) {
        const { body } = (await decide(wrong)) as { body: { error: { code: string; details: { pointer: string }[] } } };
        expect([body.error.code, body.error.details.map((each) => each.pointer)]).toEqual(['http.invalid', [pointer]]);
      }
      const { body } = await engineer
        .post('/api/v1/findings/decisions')
        .send({ findings: [(await finding()).id, 'nothing'], status: 'affected' })
        .expect(422);
      expect((body as { error: { details: unknown } }).error.details).toMatchObject([
        { pointer: '/findings/1', code: 'decision.finding-unknown' },
      ]);
    });
  });

  test('what was decided stands on the finding, and is taken back as a whole', async () => {
    const cases: readonly (readonly [decision: Record<string, unknown>, standing: readonly unknown[], asks: boolean])[] = [
      [{ status: 'affected' }, ['decided', 'in_progress', 'affected'], false],
      [{ status: 'affected', until: '2026-12-01' }, ['decided', 'in_progress', 'affected'], false],
      [{ status: 'under_investigation' }, ['open', 'none', 'under_investigation'], true],
      [{ status: 'not_affected', justification: 'component_not_present' }, ['decided', 'none', 'not_affected'], false],
      [{ status: 'not_affected', comment: '使用していない機能のため' }, ['decided', 'none', 'not_affected'], false],
      [{ status: 'accepted', until: '2027-11-22' }, ['decided', 'none', 'accepted'], false],
      [{ status: 'held', until: '2026-12-01' }, ['held', 'none', 'held'], false],
    ];
    const { id } = await finding();
    for (const [decision, expected, asks] of cases) {
      const answer = await decide(decision, manager);
      expect([decision, answer.status, answer.body]).toEqual([decision, 201, { decided: 1, undo: expect.any(String) }]);
      expect([decision, await standing(), (await asking()).includes(id)]).toEqual([decision, expected, asks]);
      expect((await undo(answer)).status).toBe(204);
      expect([decision, await standing(), (await asking()).includes(id)]).toEqual([decision, ['open', 'none', null], true]);
    }
  });

  test('who decided what, when and on what ground is kept', async () => {
    await decide({ status: 'not_affected', justification: 'vulnerable_code_not_present', comment: '設定で無効' }, manager);
    expect(await finding()).toMatchObject({
      decision: {
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
        ownJudgement: true,
        comment: '設定で無効',
        until: null,
        at: '2026-11-21T23:30:00.000Z',
        by: 'spec manager',
        stale: false,
      },
    });
    const history = await hospital.list(`findings/${(await finding()).id}/history`);
    expect(history).toContainEqual(
      expect.objectContaining({
        kind: 'decided',
        by: 'spec manager',
        to: 'not_affected',
        decision: expect.objectContaining({ comment: '設定で無効' }),
      }),
    );
  });

  test('risks are accepted by the manager, the rest by those who work with the devices', async () => {
    const statuses = ['affected', 'not_affected', 'fixed', 'under_investigation', 'accepted', 'held'];
    const allowed: Record<string, readonly string[]> = {};
    for (const role of ['viewer', 'auditor', 'reviewer', 'engineer', 'manager', 'administrator'] as const) {
      const agent = await hospital.withRole(role);
      const answers: string[] = [];
      for (const status of statuses) {
        const { deviceId } = await finding();
        const answer = await decide(
          {
            status,
            comment: 'x',
            fixedOn: '2026-11-22',
            fixedBy: 'x',
            newVersions: { [deviceId]: '1.5' },
            ...(/held|accepted/.test(status) && { until: '2026-12-24' }),
          },
          agent,
        );
        if (answer.status === 201) answers.push(status);
        else expect([role, status, answer.status]).toEqual([role, status, 403]);
        if (answer.status === 201) await undo(answer);
      }
      allowed[role] = answers;
    }
    const work = statuses.filter((status) => status !== 'accepted');
    expect(allowed).toEqual({ viewer: [], auditor: [], reviewer: work, engineer: work, manager: statuses, administrator: statuses });
  });

  test('"fixed" changes the version of the device, matching follows, and taking it back puts both back', async () => {
    const { deviceId, id } = await finding();
    const answer = await decide({ status: 'fixed', fixedOn: '2026-11-21', fixedBy: '田中', newVersions: { [deviceId]: '2.0' } });
    expect(answer.status).toBe(201);
    expect(await hospital.findings({ closed: true })).toEqual(['P1 CVE-2099-1001 not_affected closed', 'P2 CVE-2099-1001 affected open']);
    expect([await version(), await standing(), await asking()]).toEqual(['2.0', ['closed', 'done', 'fixed'], [(await finding('P2')).id]]);
    expect((await decide({ status: 'affected' })).status).toBe(409);
    expect((await undo(answer)).status).toBe(204);
    await hospital.settled();
    expect([await version(), await standing(), (await asking()).includes(id)]).toEqual(['1.4', ['open', 'none', null], true]);
  });

  test('"fixed" with a version that is affected all the same comes back, with the decision beside it', async () => {
    const { deviceId, id } = await finding();
    await decide({ status: 'fixed', fixedOn: '2026-11-21', fixedBy: '田中', newVersions: { [deviceId]: '1.9' } });
    await hospital.settled();
    expect([await version(), await standing(), (await asking()).includes(id)]).toEqual(['1.9', ['open', 'none', 'fixed, stale'], true]);
  });

  test('taking "fixed" back leaves alone what was said of the version since', async () => {
    const { deviceId } = await finding();
    const answer = await decide({ status: 'fixed', fixedOn: '2026-11-21', fixedBy: '田中', newVersions: { [deviceId]: '2.0' } });
    await engineer.patch(`/api/v1/devices/${deviceId}`).send({ softwareVersion: '2.1' }).expect(200);
    expect((await undo(answer)).status).toBe(204);
    await hospital.settled();
    expect([await version(), (await finding()).state]).toEqual(['2.1', 'closed']);
  });

  test('one act about several findings is undone as one, and not after one of them was decided again', async () => {
    const ids = [(await finding('P1')).id, (await finding('P2')).id];
    const send = (findings: string[], comment: string) =>
      engineer.post('/api/v1/findings/decisions').send({ findings, status: 'not_affected', comment });
    const both = await send([...ids, ...ids], 'both').expect(201);
    expect(both.body).toMatchObject({ decided: 2 });
    const again = await send(ids.slice(0, 1), 'again').expect(201);
    const refused = await undo(both);
    expect([refused.status, (refused.body as { error: { code: string } }).error.code]).toEqual([409, 'decision.decided-again-since']);
    expect([await standing('P1'), await standing('P2')]).toEqual([
      ['decided', 'none', 'not_affected'],
      ['decided', 'none', 'not_affected'],
    ]);
    expect((await undo(again)).status).toBe(204);
    expect((await undo(again)).status).toBe(404);
    expect((await undo(both)).status).toBe(204);
    expect([await standing('P1'), await standing('P2')]).toEqual([
      ['open', 'none', null],
      ['open', 'none', null],
    ]);
  });

  test('what is held comes back on its day', async () => {
    const { id } = await finding();
    await decide({ status: 'held', until: '2026-11-24' });
    expect([await standing(), (await asking()).includes(id)]).toEqual([['held', 'none', 'held'], false]);
    hospital.moveClockTo('2026-11-24T08:30:00+09:00');
    expect([await standing(), (await asking()).includes(id)]).toEqual([['open', 'none', 'held'], true]);
    hospital.moveClockTo('2026-11-25T08:30:00+09:00');
    expect((await hospital.get('morning-list'))['items']).toContainEqual(
      expect.objectContaining({ findings: expect.arrayContaining([id]), reason: 'overdue', tab: 'overdue', dueOn: '2026-11-24' }),
    );
  });

  describe('a later revision', () => {
    const after: readonly (readonly [change: Partial<CsafWords>, standing: readonly unknown[], because: string])[] = [
      [{ title: 'better words' }, ['decided', 'none', 'not_affected'], 'with the same remediation changes nothing'],
      [
        { remediations: ['A: vendor_fix Install  2.0'] },
        ['decided', 'none', 'not_affected'],
        'with the same remediation in another layout changes nothing',
      ],
      [{ remediations: ['A: vendor_fix Install 2.1'] }, ['open', 'none', 'not_affected, stale'], 'with another remediation asks again'],
      [
        { products: ['A = Kasugai Meditec / Sazanami 310 / < 3.0'], remediations: ['A: vendor_fix Install 3.0'] },
        ['open', 'none', 'not_affected, stale'],
        'with another range and another fix asks again',
      ],
      [
        { vulnerabilities: ['CVE-2099-1001 under_investigation: A'] },
        ['open', 'none', 'not_affected, stale'],
        'with another status asks again',
      ],
      [
        { vulnerabilities: ['CVE-2099-1001 known_not_affected: A'] },
        ['closed', 'none', 'not_affected, stale'],
        'that clears the device closes',
      ],
    ];
    test.each(after)('%p: %p (%s)', async (change, expected) => {
      await decide({ status: 'not_affected', comment: 'x' });
      hospital.moveClockTo('2026-11-23T08:30:00+09:00');
      await hospital.bring({ ...first, version: '2', released: '2026-11-22T06:00:00.000Z', ...change });
      await hospital.settled();
      expect(await standing()).toEqual(expected);
      expect((await asking()).includes((await finding()).id)).toBe(expected[0] === 'open');
    });
  });

  test('a decision that is made while matching works on the same findings is never lost', async () => {
    const ids = [(await finding('P1')).id, (await finding('P2')).id];
    for (let turn = 2; turn < 14; turn += 1) {
      const comment = `turn ${turn}`;
      const revised = { ...first, version: String(turn), remediations: [`A: vendor_fix Install 2.${turn}`] };
      const decideOn = (id: string) =>
        engineer
          .post('/api/v1/findings/decisions')
          .send({ findings: [id], status: 'not_affected', comment })
          .expect(201);
      await Promise.all([hospital.bring(revised), ...ids.map(decideOn)]);
      await hospital.settled();
      const decisions = (await hospital.list<{ decision: { comment: string } | null }>('findings')).map(
        ({ decision }) => decision?.comment,
      );
      expect(decisions).toEqual([comment, comment]);
    }
  }, 60_000);

  test('whoever reads findings to write them again waits for the one before', async () => {
    const [transactions, findings] = [hospital.app.get(Transactions), hospital.app.get(FindingsStore)];
    const { id } = await finding();
    const append = (letter: string) =>
      transactions.run(async (manager) => {
        await findings.claim(manager);
        const [read] = await findings.findings([id], manager);
        await wait(50);
        if (read) await findings.save(manager, [{ ...read, title: `${read.title}${letter}` }], []);
      });
    await Promise.all([append('a'), append('b'), append('c')]);
    const { title } = (await finding()) as FindingAnswer & { title: string };
    expect([...title.slice(-3)].sort()).toEqual(['a', 'b', 'c']);
  });

  test('a device that went out of use and came back has its decision still', async () => {
    await decide({ status: 'accepted', until: '2027-03-31' }, manager);
    const device = `/api/v1/devices/${(await finding()).deviceId}`;
    await engineer.patch(device).send({ active: false }).expect(200);
    await hospital.settled();
    expect(await standing()).toEqual(['closed', 'none', 'accepted']);
    await engineer.patch(device).send({ active: true }).expect(200);
    await hospital.settled();
    expect([await standing(), await asking()]).toEqual([['decided', 'none', 'accepted'], [(await finding('P2')).id]]);
  });
});
