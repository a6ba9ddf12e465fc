import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { coordinator, type CsafWords } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const family: CsafWords = {
  id: 'MDVCC-1',
  version: '1',
  publisher: coordinator,
  products: ['A = Kasugai Meditec / Sazanami series / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};

let hospital: HospitalOverHttp;
beforeAll(async () => void (hospital = await startHospital()));
beforeEach(async () => {
  await hospital.beginAnew();
  await hospital.take(
    ledgerOf(
      'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
      'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.5',
      'S1 / Kasugai Meditec / Sazanami 320 / SZ-320 / 1.0',
      'S2 / Kasugai Meditec / Sazanami 320 / SZ-320 / 1.0 / 廃棄済',
      'M1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0',
    ),
  );
}, 60_000);
afterAll(() => hospital.close());

interface OpenName {
  readonly manufacturer: string;
  readonly manufacturerId: string;
  readonly product: string;
  readonly advisories: readonly { readonly trackingId: string }[];
  readonly candidates: readonly {
    readonly modelId: string;
    readonly model: string;
    readonly devices: number;
    readonly why: string;
    readonly undetermined: boolean;
  }[];
}

const open = () => hospital.list<OpenName>('product-names/unconfirmed');
const opened = async (product: string): Promise<OpenName> => {
  const found = (await open()).find((each) => each.product === product);
  if (!found) throw new Error(`"${product}" is not open`);
  return found;
};
const modelId = async (name: OpenName, model: string) => {
  const devices = await hospital.list<{ model: string; modelId?: string; id: string }>('devices');
  const candidate = name.candidates.find((each) => each.model === model);
  return candidate?.modelId ?? devices.find((device) => device.model === model)?.modelId ?? '';
};
/** What every document says of every device, a line each. */
const verdicts = async () => {
  const advisories = await hospital.list<{ id: string; trackingId: string }>('advisories');
  const lines: string[] = [];
  for (const { id, trackingId } of advisories)
    for (const { ledgerNumber, verdict } of await hospital.list<{ ledgerNumber: string; verdict: string }>(`advisories/${id}/devices`))
      lines.push(`${trackingId} ${ledgerNumber} ${verdict}`);
  return lines.sort();
};

/** Confirms, and holds what was announced against what it came to. */
async function confirm(product: string, models: readonly string[], more: { readonly trackingId?: string; readonly of?: OpenName } = {}) {
  const name = more.of ?? (await opened(product));
  const modelIds: string[] = [];
  for (const model of models) modelIds.push(await modelId(name, model));
  const asked = { manufacturerId: name.manufacturerId, product, modelIds, ...(more.trackingId && { trackingId: more.trackingId }) };
  const before = new Map((await verdicts()).map((line) => [line.slice(0, line.lastIndexOf(' ')), line]));
  const { body: announced } = await hospital.administrator.post('/api/v1/product-names/preview').send(asked).expect(200);
  expect(new Map((await verdicts()).map((line) => [line.slice(0, line.lastIndexOf(' ')), line]))).toEqual(before);
  await hospital.administrator.post('/api/v1/product-names').send(asked).expect(201);
  const after = new Map((await verdicts()).map((line) => [line.slice(0, line.lastIndexOf(' ')), line]));
  const counts = {
    added: [...after.keys()].filter((pair) => !before.has(pair)).length,
    removed: [...before.keys()].filter((pair) => !after.has(pair)).length,
    changed: [...after].filter(([pair, line]) => before.has(pair) && before.get(pair) !== line).length,
  };
  expect(announced).toEqual(counts);
  return counts;
}

describe('names that only a person can tell', () => {
  test('are listed once a maker and name, with the models that may be meant and the documents that ask', async () => {
    await hospital.bring(family);
    await hospital.bring({ ...family, id: 'MDVCC-2' });
    await hospital.bring({
      ...family,
      id: 'MDVCC-3',
      products: ['A = Kasugai Meditec / Utatane / < 2.0', 'B = Somebody Else / Sazanami / 1'],
    });
    const inShort = (await open()).map(({ manufacturer, product, advisories, candidates }) => ({
      name: `${manufacturer}: ${product}`,
      documents: advisories.map(({ trackingId }) => trackingId).sort(),
      candidates: candidates.map(({ model, devices, undetermined }) => `${model} ${devices}${undetermined ? '?' : ''}`),
    }));
    expect(inShort).toEqual([
      { name: 'Kasugai Meditec: Sazanami series', documents: ['MDVCC-1', 'MDVCC-2'], candidates: ['Sazanami 310 2?', 'Sazanami 320 1?'] },
      { name: 'Kasugai Meditec: Utatane', documents: ['MDVCC-3'], candidates: expect.any(Array) },
    ]);
    expect((await hospital.get('morning-list'))['namesToConfirm']).toBe(2);
    expect((await hospital.list<OpenName>('product-names/unconfirmed?q=utatane')).map(({ product }) => product)).toEqual(['Utatane']);
    expect(await verdicts()).toEqual([
      ...['MDVCC-1 P1 undetermined', 'MDVCC-1 P2 not_affected', 'MDVCC-1 S1 undetermined'],
      ...['MDVCC-2 P1 undetermined', 'MDVCC-2 P2 not_affected', 'MDVCC-2 S1 undetermined'],
    ]);
  });

  test('confirmed for one model are no question for the other', async () => {
    await hospital.bring(family);
    expect(await confirm('Sazanami series', ['Sazanami 310'])).toEqual({ added: 0, removed: 1, changed: 1 });
    expect(await verdicts()).toEqual(['MDVCC-1 P1 affected', 'MDVCC-1 P2 not_affected']);
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect(await open()).toEqual([]);
  });

  test('confirmed for several models mean each', async () => {
    await hospital.bring(family);
    expect(await confirm('Sazanami series', ['Sazanami 310', 'Sazanami 320'])).toEqual({ added: 0, removed: 0, changed: 2 });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'S1 CVE-2099-1001 affected']);
  });

  test('that mean none of ours are not asked about again, in no document of this maker', async () => {
    await hospital.bring(family);
    expect(await confirm('Sazanami series', [])).toEqual({ added: 0, removed: 3, changed: 0 });
    await hospital.bring({ ...family, id: 'MDVCC-2' });
    expect([await verdicts(), await open(), await hospital.findings()]).toEqual([[], [], []]);
  });

  test('confirmed in one document stay open in the others', async () => {
    await hospital.bring(family);
    await hospital.bring({ ...family, id: 'MDVCC-2' });
    expect(await confirm('Sazanami series', ['Sazanami 310'], { trackingId: 'MDVCC-2' })).toEqual({ added: 0, removed: 1, changed: 1 });
    expect((await opened('Sazanami series')).advisories.map(({ trackingId }) => trackingId)).toEqual(['MDVCC-1']);
  });

  test('that met nothing can be tied to a model', async () => {
    await hospital.bring({ ...family, products: ['A = Kasugai Meditec / Utatane / < 2.0'] });
    expect(await verdicts()).toEqual([]);
    const pump = await opened('Utatane');
    await hospital.bring({ ...family, id: 'MDVCC-2' });
    const [anyName] = (await open()).filter(({ product }) => product === 'Sazanami series');
    expect(await confirm('Utatane', ['Sazanami 310'], { of: { ...pump, candidates: anyName?.candidates ?? pump.candidates } })).toEqual({
      added: 2,
      removed: 0,
      changed: 0,
    });
  });

  test('count as well where the name met a model by itself', async () => {
    await hospital.bring({ ...family, id: 'MDVCC-9', products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'] });
    await hospital.bring(family);
    const name = await opened('Sazanami series');
    expect(await confirm('sazanami 310', ['Sazanami 320'], { of: name })).toEqual({ added: 1, removed: 2, changed: 0 });
    expect((await verdicts()).filter((line) => line.startsWith('MDVCC-9'))).toEqual(['MDVCC-9 S1 affected']);
  });

  test('may be confirmed by those who work with the devices', async () => {
    await hospital.bring(family);
    const { manufacturerId } = await opened('Sazanami series');
    const viewer = await hospital.withRole('viewer');
    await viewer.post('/api/v1/product-names').send({ manufacturerId, product: 'Sazanami series', modelIds: [] }).expect(403);
    await viewer.get('/api/v1/product-names/unconfirmed').expect(200);
    const engineer = await hospital.withRole('engineer');
    await engineer.post('/api/v1/product-names').send({ manufacturerId, product: 'Sazanami series', modelIds: [] }).expect(201);
  });

  test('of makers and models that are not there are refused, and change nothing', async () => {
    await hospital.bring(family);
    const { manufacturerId } = await opened('Sazanami series');
    const cases = [
      [{ manufacturerId: 'nobody', product: 'Sazanami series', modelIds: [] }, '/manufacturerId names.manufacturer-not-known'],
      [{ manufacturerId, product: 'Sazanami series', modelIds: ['nothing'] }, '/modelIds/0 names.model-not-known'],
    ] as const;
    for (const path of ['product-names', 'product-names/preview']) {
      for (const [asked, problem] of cases) {
        const { body } = await hospital.administrator.post(`/api/v1/${path}`).send(asked).expect(422);
        const { details } = (body as { error: { details: { pointer: string; code: string }[] } }).error;
        expect(details.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([problem]);
      }
    }
    expect(await open()).toHaveLength(1);
  });
});
