import { forEachDatabase } from '../../test/for-each-database.js';
import { NOW, startProgram, type Program } from '../../test/program.js';

const PUBLISHERS = '/api/v1/publishers';
const problem = (code: string) => ({ error: expect.objectContaining({ code }) as object });

interface Known {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly { readonly id: string; readonly lastUsedAt: string | null; readonly revokedAt: string | null }[];
}

forEachDatabase('Publishers', (_, newDatabase) => {
  let program: Program;
  let count = 0;
  const add = async (asked: object = {}): Promise<string> => {
    const wanted = { name: `Maker ${++count}`, manufacturers: ['Kasugai Meditec'], ...asked };
    return ((await program.administrator.post(PUBLISHERS).send(wanted).expect(201)).body as { id: string }).id;
  };
  const keyOf = async (id: string) =>
    (await program.administrator.post(`${PUBLISHERS}/${id}/keys`).send({}).expect(201)).body as { id: string; key: string };
  const known = async (id: string) =>
    ((await program.administrator.get(PUBLISHERS).expect(200)).body as { items: Known[] }).items.find((each) => each.id === id);
  const push = (key: string) => program.anyone.post('/api/v1/feed').set('Authorization', `Bearer ${key}`);

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
  });
  afterEach(() => program.moveClockTo(NOW));
  afterAll(() => program.close());

  it('have a name, makers for whom they speak, and keys that are shown once and kept nowhere', async () => {
    const id = await add({ name: ' Kasugai ' });
    const made = await keyOf(id);
    expect(made).toEqual({ id: expect.any(String) as string, key: expect.stringMatching(/^mp_[\w-]{43}$/) as string });
    const told = await known(id);
    expect(told).toEqual({
      id,
      name: 'Kasugai',
      manufacturers: ['Kasugai Meditec'],
      hidesMatches: false,
      active: true,
      createdAt: '2026-11-21T23:30:00.000Z',
      createdBy: 'spec administrator',
      keys: [{ id: made.id, createdAt: '2026-11-21T23:30:00.000Z', lastUsedAt: null, revokedAt: null }],
    });
    await push(made.key).expect(400);
    expect((await known(id))?.keys[0]?.lastUsedAt).toBe('2026-11-21T23:30:00.000Z');
  });

  it('have names of their own, when they are added and when they are renamed', async () => {
    await add({ name: 'Tokiwagi' });
    const second = await add({ name: 'Naginata' });
    const twin = { name: 'Tokiwagi', manufacturers: ['Tokiwagi Instruments'] };
    expect((await program.administrator.post(PUBLISHERS).send(twin).expect(409)).body).toEqual(problem('accounts.publisher-exists'));
    const renamed = await program.administrator.patch(`${PUBLISHERS}/${second}`).send({ name: 'Tokiwagi' }).expect(409);
    expect(renamed.body).toEqual(problem('accounts.publisher-exists'));
    await program.administrator
      .patch(`${PUBLISHERS}/${second}`)
      .send({ name: 'Naginata', manufacturers: ['Naginata Imaging'] })
      .expect(200);
    expect(await known(second)).toMatchObject({ name: 'Naginata', manufacturers: ['Naginata Imaging'] });
  });

  it('lose a key for good, and the day on which they lost it stays', async () => {
    const id = await add();
    const [lost, kept] = [await keyOf(id), await keyOf(id)];
    await program.administrator.delete(`${PUBLISHERS}/${id}/keys/${lost.id}`).expect(204);
    program.moveClockTo('2026-12-24T08:30:00+09:00');
    await program.administrator.delete(`${PUBLISHERS}/${id}/keys/${lost.id}`).expect(204);
    expect((await known(id))?.keys.find((key) => key.id === lost.id)?.revokedAt).toBe('2026-11-21T23:30:00.000Z');
    await push(lost.key).expect(401);
    await push(kept.key).expect(400);
  });

  it('lose no key of another publisher', async () => {
    const [mine, theirs] = [await add(), await add()];
    const { id, key } = await keyOf(theirs);
    const { body } = await program.administrator.delete(`${PUBLISHERS}/${mine}/keys/${id}`).expect(404);
    expect(body).toEqual(problem('accounts.publisher-key.not-found'));
    await push(key).expect(400);
  });

  it('that are switched off push nothing, and push again when they are switched on', async () => {
    const id = await add();
    const { key } = await keyOf(id);
    await program.administrator.patch(`${PUBLISHERS}/${id}`).send({ active: false }).expect(200);
    await push(key).expect(401);
    await program.administrator.patch(`${PUBLISHERS}/${id}`).send({ active: true }).expect(200);
    await push(key).expect(400);
  });

  it('that nobody knows are not found', async () => {
    for (const asked of [
      program.administrator.patch(`${PUBLISHERS}/unknown`).send({ active: false }),
      program.administrator.post(`${PUBLISHERS}/unknown/keys`).send({}),
    ])
      expect((await asked.expect(404)).body).toEqual(problem('accounts.publisher.not-found'));
  });

  it.each<[asked: object, pointer: string, why: string]>([
    [{ name: '  ' }, '/name', 'nobody would know who it is'],
    [{ manufacturers: [] }, '/manufacturers', 'it would speak for nobody'],
    [{ manufacturers: [''] }, '/manufacturers/0', 'a maker without a name'],
  ])('are not made of %j: %s (%s)', async (asked, pointer) => {
    const wanted = { name: 'Minamo', manufacturers: ['Minamo Devices'], ...asked };
    const { body } = await program.administrator.post(PUBLISHERS).send(wanted).expect(422);
    expect((body as { error: { details: object[] } }).error.details).toEqual([expect.objectContaining({ pointer })]);
  });
});
