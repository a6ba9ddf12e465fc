import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { effectsOf, type FoundVulnerability, type SbomFindings } from './sbom-findings.js';

type Verdict = FoundVulnerability['verdict'];

function found(list: Readonly<Record<string, Readonly<Record<string, Verdict>>>>): SbomFindings {
  const one = { severityScore: null, severityBand: 'none', fixAvailable: false, advisories: [] };
  const entries = Object.entries(list).map(([ref, own]) => {
    return [ref, Object.entries(own).map(([vulnerability, verdict]) => ({ ...one, vulnerability, verdict }))] as const;
  });
  return new Map(entries);
}

const effects: readonly (readonly [why: string, before: SbomFindings, after: SbomFindings, change: string, expected: readonly string[]])[] =
  [
    ['what was replaced by a version without the flaw closes it', found({ a1: { V: 'affected' } }), found({}), 'a1 a2', ['V closes']],
    ['a component that comes with a flaw opens it', found({}), found({ a2: { V: 'affected' } }), '- a2', ['V opens']],
    [
      'another component has it still: nothing is closed',
      found({ a1: { V: 'affected' }, b: { V: 'affected' } }),
      found({ b: { V: 'affected' } }),
      'a1 -',
      ['V stays'],
    ],
    [
      'another component had it already: nothing is opened',
      found({ b: { V: 'affected' } }),
      found({ b: { V: 'affected' }, a2: { V: 'affected' } }),
      '- a2',
      ['V stays'],
    ],
    ['what cannot be told is a finding too', found({ a1: { V: 'undetermined' } }), found({}), 'a1 a2', ['V closes']],
    ['both versions have it', found({ a1: { V: 'affected' } }), found({ a2: { V: 'undetermined' } }), 'a1 a2', ['V stays']],
    ['a component nobody speaks of', found({}), found({}), 'a1 a2', []],
  ];

describe('What a change from one SBOM to another opens and closes', () => {
  it.each(effects)('%s', (_why, before, after, change, expected) => {
    const [old, young] = change.split(' ').map((ref) => (ref === '-' ? null : { ref }));
    const [told] = effectsOf([{ before: old ?? null, after: young ?? null }], before, after);
    expect(told?.effects.map(({ vulnerability, effect }) => `${vulnerability} ${effect}`)).toEqual(expected);
  });
});

const flaw = (id: string, name: string, fixed: string) => ({
  schema_version: '1.6.0',
  id,
  summary: `A flaw of ${name}`,
  modified: '2099-01-02T00:00:00Z',
  published: '2099-01-01T00:00:00Z',
  affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }] }],
});
const library = (name: string, version: string) => ({
  ...{ type: 'library', 'bom-ref': name, name, version, purl: `pkg:npm/${name}@${version}` },
  licenses: [{ license: { id: 'MIT' } }],
  hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
});
const sbomOf = (components: readonly object[]) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'device', name: 'Sazanami 310' } },
  components,
  compositions: [{ aggregate: 'complete' }],
});

interface SbomAnswer {
  readonly list: readonly {
    readonly ref: string;
    readonly parentRef: string | null;
    readonly licences: string[];
    readonly hashes: object[];
  }[];
  readonly isComplete: boolean | null;
  readonly others: readonly { readonly softwareVersion: string; readonly replacedAt: string | null }[];
}
interface DifferenceAnswer {
  readonly items: readonly {
    readonly kind: string;
    readonly before: { readonly version: string } | null;
    readonly after: { readonly name: string; readonly version: string } | null;
    readonly effects: readonly { readonly vulnerability: string; readonly effect: string }[];
  }[];
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

forEachDatabase('M066 An SBOM on its page, of every version that was kept', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Nagi 7 / NG-7 / 1.0'));
  }, 60_000);
  afterEach(() => hospital.close());

  const bringSbom = async (sbom: object, softwareVersion: string, model = 'SZ-310') => {
    const sent = hospital.administrator.post('/api/v1/documents');
    for (const [name, value] of Object.entries({ manufacturer: 'Kasugai Meditec', model, softwareVersion })) void sent.field(name, value);
    const answer = await sent.attach('file', Buffer.from(JSON.stringify(sbom)), 'sbom.json').expect(201);
    return (answer.body as { id: string }).id;
  };
  const ask = async <Answer>(path: string, status = 200) =>
    (await hospital.administrator.get(`/api/v1/documents/${path}`).expect(status)).body as Answer;

  test('a replaced one is still read whole, and what its components have is judged by what is known today', async () => {
    const nested = { ...library('kazaguruma', '1.0.0'), components: [library('shirabe', '2.0.0')] };
    const old = await bringSbom(sbomOf([nested]), '1.4');
    const young = await bringSbom(sbomOf([library('kazaguruma', '1.0.0'), library('shirabe', '2.5.0'), library('hoshi', '0.1.0')]), '1.4');
    for (const one of [
      flaw('CVE-2099-1', 'shirabe', '2.5.0'),
      flaw('CVE-2099-2', 'hoshi', '1.0.0'),
      flaw('CVE-2099-3', 'kazaguruma', '9.0.0'),
    ])
      await hospital.administrator.post('/api/v1/advisories').send(one).expect(201);
    await hospital.settled();

    const sbom = await ask<SbomAnswer>(`${old}/sbom`);
    expect(sbom.list.map(({ ref, parentRef }) => [ref, parentRef])).toEqual([
      ['kazaguruma', null],
      ['shirabe', 'kazaguruma'],
    ]);
    expect(sbom.list[0]).toMatchObject({ licences: ['MIT'], hashes: [{ algorithm: 'SHA-256', value: 'ab'.repeat(32) }] });
    expect(sbom.isComplete).toBe(true);
    expect(sbom.others.map(({ softwareVersion, replacedAt }) => [softwareVersion, replacedAt === null])).toEqual([['1.4', true]]);

    const { items } = await ask<{ items: { ref: string; vulnerabilities: { vulnerability: string; verdict: string }[] }[] }>(
      `${old}/sbom/findings`,
    );
    const told = items.flatMap(({ ref, vulnerabilities }) =>
      vulnerabilities.map(({ vulnerability, verdict }) => `${ref} ${vulnerability} ${verdict}`),
    );
    expect(told.sort()).toEqual(['kazaguruma CVE-2099-3 affected', 'shirabe CVE-2099-1 affected']);

    const difference = await ask<DifferenceAnswer>(`${young}/sbom/difference?from=${old}`);
    const changes = difference.items.map(({ kind, before, after, effects: own }) =>
      [
        kind,
        after?.name,
        before?.version ?? '-',
        after?.version ?? '-',
        ...own.map(({ vulnerability, effect }) => `${vulnerability} ${effect}`),
      ].join(' '),
    );
    expect(changes).toEqual(['added hoshi - 0.1.0 CVE-2099-2 opens', 'changed shirabe 2.0.0 2.5.0 CVE-2099-1 closes']);
    expect([difference.opened, difference.closed]).toEqual([['CVE-2099-2'], ['CVE-2099-1']]);
  });

  test('a file is read for trial: what it is, for which model it seems to be, or why it is refused, and nothing is kept', async () => {
    const read = (text: string, status: number) =>
      hospital.administrator.post('/api/v1/documents/readings').attach('file', Buffer.from(text), 'one.json').expect(status);
    const product = { metadata: { component: { type: 'device', name: 'SZ-310', version: '1.4' } } };
    const answer = await read(JSON.stringify({ ...sbomOf([library('shirabe', '2.0.0')]), ...product }), 200);
    expect(answer.body).toEqual({
      ...{ kind: 'sbom', format: 'cyclonedx-1.5-json', components: 1, answers: 0, remarks: [] },
      named: { manufacturer: null, model: 'SZ-310', softwareVersion: '1.4' },
      proposed: { manufacturer: 'Kasugai Meditec', model: 'SZ-310' },
    });
    expect((await read('{ "bomFormat": ', 400)).body).toMatchObject({ error: { code: 'document.not-json' } });
    expect((await read('', 400)).body).toMatchObject({ error: { code: 'document.empty' } });
    expect((await hospital.administrator.get('/api/v1/documents').expect(200)).body).toMatchObject({ total: 0 });
  });

  test('one of a release that is nowhere installed is judged alike; those of two models are not compared', async () => {
    const coming = await bringSbom(sbomOf([library('shirabe', '2.0.0')]), '9.9');
    const other = await bringSbom(sbomOf([library('shirabe', '2.0.0')]), '1.0', 'NG-7');
    await hospital.administrator
      .post('/api/v1/advisories')
      .send(flaw('CVE-2099-1', 'shirabe', '2.5.0'))
      .expect(201);
    await hospital.settled();
    expect((await ask<{ items: object[] }>(`${coming}/sbom/findings`)).items).toHaveLength(1);
    expect(await ask<object>(`${coming}/sbom/difference?from=${other}`, 422)).toMatchObject({ error: { code: 'documents.other-model' } });
    expect(await ask<object>('nowhere/sbom', 404)).toMatchObject({ error: { code: 'documents.document.not-found' } });
  });
});
