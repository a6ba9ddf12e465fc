import { forEachDatabase } from '../../test/for-each-database.js';
import { ADMIN_PASSWORD, startProgram, type Program } from '../../test/program.js';

const USERS = '/api/v1/users';
const SESSION = '/api/v1/session';
const PASSWORD = 'Hajime-no-aikotoba';
const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });

interface UserView {
  readonly id: string;
  readonly username: string;
}

forEachDatabase('Users', (_, newDatabase) => {
  let program: Program;
  const add = (user: object) =>
    program.administrator.post(USERS).send({ username: 'tanaka', displayName: '田中 一郎', role: 'engineer', password: PASSWORD, ...user });
  const change = (id: string, asked: object) => program.administrator.patch(`${USERS}/${id}`).send(asked);
  const all = async () => ((await program.administrator.get(USERS).expect(200)).body as { items: UserView[] }).items;
  const idOf = async (name: string) => (await all()).find(({ username }) => username === name)?.id ?? '';

  beforeEach(async () => {
    program = await startProgram(await newDatabase());
  });
  afterEach(() => program.close());

  it('are made by the administrator and listed by name, without a word about their passwords', async () => {
    const { body } = await add({}).expect(201);
    const tanaka = {
      id: (body as UserView).id,
      username: 'tanaka',
      displayName: '田中 一郎',
      role: 'engineer',
      active: true,
      createdAt: '2026-11-21T23:30:00.000Z',
      lastSignInAt: null,
    };
    expect(body).toEqual(tanaka);
    const list = await program.administrator.get(USERS).expect(200);
    expect(list.body).toEqual({ total: 2, items: [expect.objectContaining({ username: 'admin' }), tanaka] });
    expect((await program.administrator.get(`${USERS}?offset=1&limit=1`)).body).toEqual({ total: 2, items: [tanaka] });
  });

  it('are told with the time of their last sign-in', async () => {
    await program.signedIn('admin', ADMIN_PASSWORD);
    expect(await all()).toEqual([expect.objectContaining({ username: 'admin', lastSignInAt: '2026-11-21T23:30:00.000Z' })]);
  });

  it('have names of their own, whatever the capitals, also when two are made at once', async () => {
    await add({ username: 'Tanaka' }).expect(201);
    expect((await add({ username: 'tanaka' }).expect(409)).body).toEqual(problem('accounts.name-taken', { params: { name: 'tanaka' } }));
    const twice = await Promise.all([add({ username: 'suzuki' }), add({ username: 'SUZUKI' })]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await all()).map(({ username }) => username)).toEqual(['admin', 'suzuki', 'tanaka']);
  });

  it.each<[asked: object, pointer: string, why: string]>([
    [{ username: '' }, '/username', 'no name'],
    [{ username: '田中' }, '/username', 'a name that not every keyboard can type'],
    [{ username: 'two words' }, '/username', 'spaces'],
    [{ role: 'root' }, '/role', 'a role that does not exist'],
    [{ password: 'short' }, '/password', 'a password of less than twelve letters'],
    [{ displayName: '' }, '/displayName', 'nothing to call the person by'],
  ])('are not made of %j: %s (%s)', async (asked, pointer) => {
    const { body } = await add(asked).expect(422);
    expect(body).toEqual(problem('http.invalid', { details: [expect.objectContaining({ pointer })] }));
    expect(await all()).toHaveLength(1);
  });

  it('that are switched off are out at once and cannot come back, until they are switched on', async () => {
    await add({});
    const id = await idOf('tanaka');
    const browser = await program.signedIn('tanaka', PASSWORD);
    await change(id, { active: false }).expect(200);
    await browser.get(SESSION).expect(401);
    const refused = await program.anyone.post(SESSION).send({ username: 'tanaka', password: PASSWORD }).expect(401);
    expect(refused.body).toEqual(problem('accounts.wrong-name-or-password'));
    await change(id, { active: true }).expect(200);
    await program.signedIn('tanaka', PASSWORD);
    // The session that was ended stays ended.
    await browser.get(SESSION).expect(401);
  });

  it('that are switched off while they are signing in stay out', async () => {
    await add({});
    const id = await idOf('tanaka');
    await Promise.all([
      ...Array.from({ length: 3 }, () => program.anyone.post(SESSION).send({ username: 'tanaka', password: PASSWORD })),
      change(id, { active: false }),
    ]);
    expect(await all()).toContainEqual(expect.objectContaining({ username: 'tanaka', active: false }));
  });

  it('have a new role from the next request on', async () => {
    await add({ role: 'administrator' });
    const id = await idOf('tanaka');
    const browser = await program.signedIn('tanaka', PASSWORD);
    await browser.patch(SESSION).send({ password: { current: PASSWORD, next: 'Jibun-no-aikotoba' } });
    await browser.get(USERS).expect(200);
    await change(id, { role: 'viewer' }).expect(200);
    await browser.get(USERS).expect(403);
    await browser.get('/api/v1/devices').expect(200);
  });

  it('never lose their last administrator', async () => {
    const admin = await idOf('admin');
    for (const asked of [{ active: false }, { role: 'viewer' }, { role: 'engineer', active: true }]) {
      expect((await change(admin, asked).expect(409)).body).toEqual(problem('accounts.last-administrator'));
    }
    // One who is switched off does not count.
    await add({ role: 'administrator' });
    await change(await idOf('tanaka'), { active: false }).expect(200);
    await change(admin, { role: 'viewer' }).expect(409);
    await change(await idOf('tanaka'), { active: true }).expect(200);
    await change(admin, { role: 'viewer' }).expect(200);
  });

  it('never lose their last administrator, even when two step down at once', async () => {
    await add({ role: 'administrator' });
    const ids = [await idOf('admin'), await idOf('tanaka')];
    const answers = await Promise.all(ids.map((id) => change(id, { role: 'viewer' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('that do not exist are 404, and nothing changes', async () => {
    expect((await change('nobody', { active: false }).expect(404)).body).toEqual(problem('accounts.user.not-found'));
  });

  it('speak the language they chose', async () => {
    const browser = await program.signedIn('admin', ADMIN_PASSWORD);
    expect((await browser.patch(SESSION).send({ language: 'en' }).expect(200)).body).toMatchObject({ language: 'en' });
    expect((await browser.get(SESSION)).body).toMatchObject({ language: 'en', mustChangePassword: false });
    await browser.patch(SESSION).send({ language: 'fr' }).expect(422);
  });
});
