import { forEachDatabase } from '../../test/for-each-database.js';
import { NOW, startProgram, type Program } from '../../test/program.js';

const TOKENS = '/api/v1/tokens';
const DEVICES = '/api/v1/devices';
const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });

interface Made {
  readonly id: string;
  readonly token: string;
}

forEachDatabase('Tokens', (_, newDatabase) => {
  let program: Program;
  const make = async (asked: object = {}): Promise<Made> => {
    const wanted = { name: 'nightly export', role: 'viewer', expiresOn: '2026-12-31', ...asked };
    return (await program.administrator.post(TOKENS).send(wanted).expect(201)).body as Made;
  };
  const ask = (token: string, path = DEVICES) => program.anyone.get(path).set('Authorization', `Bearer ${token}`);
  const known = async (id: string) =>
    ((await program.administrator.get(TOKENS).expect(200)).body as { items: { id: string }[] }).items.find((token) => token.id === id);

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
  });
  afterEach(() => program.moveClockTo(NOW));
  afterAll(() => program.close());

  it('open what their role may see; the secret is shown once and kept nowhere', async () => {
    const made = await make();
    expect(made).toEqual({ id: expect.any(String) as string, token: expect.stringMatching(/^mm_[\w-]{43}$/) as string });
    await ask(made.token).expect(200);
    expect(await known(made.id)).toEqual({
      id: made.id,
      name: 'nightly export',
      role: 'viewer',
      expiresOn: '2026-12-31',
      createdBy: 'spec administrator',
      createdAt: '2026-11-21T23:30:00.000Z',
      lastUsedAt: '2026-11-21T23:30:00.000Z',
      revokedAt: null,
    });
  });

  it('may do what their role may, and no more', async () => {
    const { token } = await make({ role: 'viewer' });
    await ask(token, '/api/v1/users').expect(403);
    await program.anyone.post(TOKENS).set('Authorization', `Bearer ${token}`).send({}).expect(403);
  });

  it('open nothing once they are revoked', async () => {
    const { id, token } = await make();
    await program.administrator.delete(`${TOKENS}/${id}`).expect(204);
    await ask(token).expect(401);
    expect(await known(id)).toMatchObject({ revokedAt: '2026-11-21T23:30:00.000Z' });
    expect((await program.administrator.delete(`${TOKENS}/unknown`).expect(404)).body).toEqual(problem('accounts.token.not-found'));
  });

  it('are valid through their last day in Japan', async () => {
    const { token } = await make({ expiresOn: '2026-11-23' });
    program.moveClockTo('2026-11-23T23:59:59+09:00');
    await ask(token).expect(200);
    program.moveClockTo('2026-11-24T00:00:00+09:00');
    await ask(token).expect(401);
  });

  it('tell when they were last used, to five minutes', async () => {
    const { id, token } = await make();
    await ask(token);
    program.moveClockTo('2026-11-22T08:34:59+09:00');
    await ask(token);
    expect(await known(id)).toMatchObject({ lastUsedAt: '2026-11-21T23:30:00.000Z' });
    program.moveClockTo('2026-11-22T08:35:01+09:00');
    await ask(token);
    expect(await known(id)).toMatchObject({ lastUsedAt: '2026-11-21T23:35:01.000Z' });
  });

  it('are no cookies: a page of another site cannot send them, and they need none', async () => {
    const { token } = await make({ role: 'administrator' });
    const answer = await ask(token).expect(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each<[header: string, why: string]>([
    ['Bearer', 'no token'],
    ['Bearer ', 'an empty one'],
    ['Bearer mm_guessed', 'a guessed one'],
    ['Basic YWRtaW46YWRtaW4=', 'another scheme'],
    ['Bearer two words', 'two words'],
  ])('%j opens nothing (%s)', (header) => program.anyone.get(DEVICES).set('Authorization', header).expect(401));

  it('of ten thousand letters opens nothing', () => ask('A'.repeat(10_000)).expect(401));

  it.each<[asked: object, pointer: string, code: string, why: string]>([
    [{ expiresOn: '2026-11-21' }, '/expiresOn', 'accounts.token-expires-in-the-past', 'it would be of no use'],
    [{ expiresOn: '2026/12/31' }, '/expiresOn', 'http.invalid-value', 'not a day as the contract writes it'],
    [{ expiresOn: '2027-02-30' }, '/expiresOn', 'http.invalid-value', 'a day that is not in the calendar'],
    [{ name: '' }, '/name', 'http.invalid-value', 'nobody would know whose it is'],
    [{ role: 'root' }, '/role', 'http.invalid-value', 'a role that does not exist'],
  ])('are not made of %j: %s %s (%s)', async (asked, pointer, code) => {
    const wanted = { name: 'nightly export', role: 'viewer', expiresOn: '2026-12-31', ...asked };
    const { body } = await program.administrator.post(TOKENS).send(wanted).expect(422);
    expect(body).toEqual(problem(expect.any(String) as string, { details: [expect.objectContaining({ pointer, code })] }));
  });

  it('may end today', () => make({ expiresOn: '2026-11-22' }));
});
