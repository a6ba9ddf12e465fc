import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startProgram, type Agent, type Program } from '../../test/program.js';

const SESSION = '/api/v1/session';
const FIRST = 'Hajime-no-aikotoba';
const OWN = 'Jibun-no-aikotoba';
const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });

forEachDatabase('A password that somebody else knows', (_, newDatabase) => {
  let program: Program;
  let names = 0;

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
  });
  afterAll(() => program.close());

  /** A new reviewer, as the administrator makes one. */
  async function newPerson(): Promise<{ id: string; username: string; browser: Agent }> {
    names += 1;
    const username = `person${names}`;
    const { body } = await program.administrator
      .post('/api/v1/users')
      .send({ username, displayName: '看護 花子', role: 'reviewer', password: FIRST })
      .expect(201);
    return { id: (body as { id: string }).id, username, browser: await program.signedIn(username, FIRST) };
  }

  it('opens the session and nothing else until it is changed', async () => {
    const { browser } = await newPerson();
    const { body } = await browser.get(SESSION).expect(200);
    expect(body).toMatchObject({ mustChangePassword: true });
    await browser.get('/api/v1/health').expect(200);
    for (const closed of ['/api/v1/devices', '/api/v1/morning-list', '/api/v1/openapi.json', '/api/v1/metrics']) {
      expect((await browser.get(closed).expect(403)).body).toEqual(problem('accounts.password-must-change'));
    }
    // Whether the role would allow it is not even asked.
    expect((await browser.get('/api/v1/users').expect(403)).body).toEqual(problem('accounts.password-must-change'));

    const changed = await browser
      .patch(SESSION)
      .send({ password: { current: FIRST, next: OWN } })
      .expect(200);
    expect(changed.body).toMatchObject({ mustChangePassword: false });
    await browser.get('/api/v1/devices').expect(200);
  });

  it('may be given up by signing out', async () => {
    const { browser } = await newPerson();
    await browser.delete(SESSION).expect(204);
    await browser.get(SESSION).expect(401);
  });

  it.each<[change: object, pointer: string, code: string, why: string]>([
    [
      { current: 'something else', next: OWN },
      '/password/current',
      'accounts.wrong-current-password',
      'whoever finds an open screen does not know it',
    ],
    [{ current: FIRST, next: FIRST }, '/password/next', 'accounts.password-unchanged', 'else the administrator still knows it'],
    [{ current: FIRST, next: 'short' }, '/password/next', 'http.invalid-value', 'too short'],
    [{ next: OWN }, '/password/current', 'http.invalid-value', 'the current one is missing'],
  ])('is not changed by %j: %s %s (%s)', async (password, pointer, code) => {
    const { browser, username } = await newPerson();
    const { body } = await browser.patch(SESSION).send({ password }).expect(422);
    expect(body).toEqual(problem(expect.any(String) as string, { details: [expect.objectContaining({ pointer, code })] }));
    await program.signedIn(username, FIRST);
  });

  it('ends, when changed by its owner, the other sessions, and no longer signs in', async () => {
    const { browser, username } = await newPerson();
    const elsewhere = await program.signedIn(username, FIRST);
    await browser
      .patch(SESSION)
      .send({ password: { current: FIRST, next: OWN } })
      .expect(200);
    await browser.get(SESSION).expect(200);
    await elsewhere.get(SESSION).expect(401);
    await program.anyone.post(SESSION).send({ username, password: FIRST }).expect(401);
    await program.signedIn(username, OWN);
  });

  it('ends, when set anew by the administrator, all sessions, and has to be changed again', async () => {
    const { browser, username, id } = await newPerson();
    await browser
      .patch(SESSION)
      .send({ password: { current: FIRST, next: OWN } })
      .expect(200);
    await program.administrator.patch(`/api/v1/users/${id}`).send({ password: 'Wasureta-hito-no' }).expect(200);
    await browser.get(SESSION).expect(401);
    const again = await program.signedIn(username, 'Wasureta-hito-no');
    await again.get('/api/v1/devices').expect(403);
  });

  it('of a token does not exist: a session belongs to a person', async () => {
    expect((await program.administrator.get(SESSION).expect(403)).body).toEqual(problem('accounts.only-for-people'));
    await program.administrator.patch(SESSION).send({ language: 'en' }).expect(403);
  });
});

describe('The password of the first user', () => {
  it('is made by chance when none is given, and must be changed', async () => {
    const program = await startProgram({ adminPassword: undefined });
    expect(program.firstPassword).toMatch(/^[\w-]{12}$/);
    const browser = await program.signedIn('admin', program.firstPassword ?? '');
    await browser.get('/api/v1/devices').expect(403);
    await program.close();
  });

  it('is the given one at the first start only; a later start neither changes nor shows it', async () => {
    const first = await startProgram({ dataFolder, adminPassword: FIRST });
    await first.close();
    const second = await startProgram({ dataFolder, adminPassword: 'Betsu-no-aikotoba' });
    expect(second.firstPassword).toBeNull();
    await second.signedIn('admin', FIRST);
    await second.anyone.post(SESSION).send({ username: 'admin', password: 'Betsu-no-aikotoba' }).expect(401);
    await second.close();
  });

  const dataFolder = mkdtempSync(join(tmpdir(), 'mimamori-spec-'));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
});
