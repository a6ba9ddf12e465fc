import { forEachDatabase } from '../../test/for-each-database.js';
import { ADMIN_PASSWORD, NOW, startProgram, type Program } from '../../test/program.js';

const SESSION = '/api/v1/session';
const right = { username: 'admin', password: ADMIN_PASSWORD };
const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });

forEachDatabase('Signing in', (_, newDatabase) => {
  let program: Program;

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
  });
  afterAll(() => program.close());
  afterEach(() => program.moveClockTo(NOW));

  it('tells who is signed in', async () => {
    const { body } = await program.anyone.post(SESSION).send(right).expect(200);
    expect(body).toEqual({
      username: 'admin',
      displayName: '管理者',
      role: 'administrator',
      language: 'ja',
      // A password from the environment need not be changed at first sign-in (contract).
      mustChangePassword: false,
      demonstration: false,
    });
  });

  it('sets one cookie, which no script can read, no other site sends, and which says nothing', async () => {
    const { headers } = await program.anyone.post(SESSION).send(right).expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies).toHaveLength(1);
    const [pair = '', ...attributes] = (cookies[0] ?? '').split('; ');
    expect(pair).toMatch(/^mimamori=[\w-]{43}$/);
    expect(attributes.map((attribute) => attribute.replace(/=.*GMT$/, '')).sort()).toEqual([
      'Expires',
      'HttpOnly',
      'Max-Age=43200',
      'Path=/',
      'SameSite=Lax',
    ]);
  });

  it('opens what is closed, until one signs out', async () => {
    const browser = await program.signedIn('admin', ADMIN_PASSWORD);
    await browser.get('/api/v1/devices').expect(200);
    const { headers } = await browser.delete(SESSION).expect(204);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^mimamori=;.*1970/)]);
    await browser.get('/api/v1/devices').expect(401);
  });

  it('ends at the server when one signs out: the old cookie opens nothing any more', async () => {
    const { headers } = await program.anyone.post(SESSION).send(right);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    await program.anyone.get(SESSION).set('Cookie', cookie).expect(200);
    await program.anyone.delete(SESSION).set('Cookie', cookie).expect(204);
    await program.anyone.get(SESSION).set('Cookie', cookie).expect(401);
  });

  it('out without being in is no mistake', () => program.anyone.delete(SESSION).expect(204));

  it('ends after twelve hours', async () => {
    const browser = await program.signedIn('admin', ADMIN_PASSWORD);
    program.moveClockTo('2026-11-22T20:29:59+09:00');
    await browser.get('/api/v1/devices').expect(200);
    program.moveClockTo('2026-11-22T20:30:00+09:00');
    await browser.get('/api/v1/devices').expect(401);
  });

  it.each<[sent: object, status: number, code: string, why: string]>([
    [{ ...right, username: ' Admin ' }, 200, '', 'capitals and spaces around the name do not matter'],
    [{ ...right, password: ADMIN_PASSWORD.replace('1', '１') }, 200, '', 'nor the input method'],
    [{ ...right, password: 'another one' }, 401, 'accounts.wrong-name-or-password', 'wrong password'],
    [
      { ...right, username: 'nobody' },
      401,
      'accounts.wrong-name-or-password',
      'unknown name: the same answer, so that names cannot be guessed',
    ],
    [{ username: 'admin' }, 422, 'http.invalid', 'no password'],
    [{ ...right, password: '' }, 422, 'http.invalid', 'an empty one'],
    [{ ...right, password: 'x'.repeat(1001) }, 422, 'http.invalid', 'one so long that hashing it would be an attack'],
    [{ ...right, username: ['admin'] }, 422, 'http.invalid', 'no text'],
    [{ ...right, username: "admin' or 1=1 --" }, 401, 'accounts.wrong-name-or-password', 'a name is never part of a statement'],
    [{ ...right, username: 'admin\u0000' }, 400, 'http.unreadable-text', 'a letter that no database keeps'],
  ])('with %j answers %i %s (%s)', async (sent, status, code) => {
    const { body, headers } = await program.anyone.post(SESSION).send(sent).expect(status);
    if (status === 200) return;
    expect(body).toEqual(problem(code));
    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each<[headers: Record<string, string>, status: number, why: string]>([
    [{}, 200, 'a program sends neither header'],
    [{ Origin: 'own' }, 200, 'our own page'],
    [{ Origin: 'own', 'Sec-Fetch-Site': 'same-origin' }, 200, 'our own page in a browser of today'],
    [{ 'Sec-Fetch-Site': 'none' }, 200, 'typed by the user'],
    [{ Origin: 'https://evil.example' }, 403, "another site's page"],
    [{ Origin: 'own', 'Sec-Fetch-Site': 'cross-site' }, 403, 'the browser says so'],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403, 'a neighbour under the same domain is another site'],
    [{ Origin: 'null' }, 403, 'a sandboxed frame or a file'],
    [{ Origin: 'http://127.0.0.1:1' }, 403, 'another port is another site'],
  ])('from a page that sends %j answers %i (%s)', async (headers, status) => {
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'own' ? program.address : value]));
    const { body } = await program.anyone.post(SESSION).set(sent).send(right).expect(status);
    if (status === 403) expect(body).toEqual(problem('http.foreign-origin'));
  });

  it('lets another site neither change anything with our cookie nor be hindered in reading what is open', async () => {
    const browser = await program.signedIn('admin', ADMIN_PASSWORD);
    await browser.patch(SESSION).set('Origin', 'https://evil.example').send({ language: 'en' }).expect(403);
    await browser.delete(SESSION).set('Sec-Fetch-Site', 'cross-site').expect(403);
    await browser.get(SESSION).set('Sec-Fetch-Site', 'cross-site').expect(200);
  });

  it.each([
    ['mimamori=', 'empty'],
    [`mimamori=${'A'.repeat(43)}`, 'guessed'],
    ['mimamori=%00', 'no secret at all'],
    ['other=1; mimamori', 'a name without a value'],
  ])('cookie %j opens nothing (%s)', (cookie) => program.anyone.get(SESSION).set('Cookie', cookie).expect(401));

  it('answers 429 with the seconds to wait when guessing goes on, also to the right password, and to guesses sent all at once', async () => {
    await program.administrator
      .post('/api/v1/users')
      .send({ username: 'guessed', displayName: '推測', role: 'viewer', password: 'Hajime-no-aikotoba' })
      .expect(201);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => program.anyone.post(SESSION).send({ username: 'guessed', password: `guess ${index}` })),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(8);
    const { headers, body } = await program.anyone.post(SESSION).send({ username: 'guessed', password: 'Hajime-no-aikotoba' }).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
    expect(body).toEqual(problem('accounts.too-many-attempts', { params: { seconds: Number(headers['retry-after']) } }));
    // The others are not locked out with it.
    await program.anyone.post(SESSION).send(right).expect(200);
  });
});

describe('The session cookie behind TLS', () => {
  it('is sent over TLS only', async () => {
    const program = await startProgram({ tls: true });
    const { headers } = await program.anyone.post(SESSION).send(right).expect(200);
    expect(String(headers['set-cookie'])).toContain('; Secure');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
    await program.close();
  });
});
