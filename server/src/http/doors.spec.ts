import { forEachDatabase } from '../../test/for-each-database.js';
import { startProgram, type Program } from '../../test/program.js';
import { answeredRoutes, documentedRoutes, filled, type Route } from '../../test/routes.js';

/** Contract, "Signing in": every route but session, health, the client's files and links that carry their own secret. */
const OPEN = ['POST /api/v1/session', 'DELETE /api/v1/session', 'GET /api/v1/health', 'GET /api/v1/lifecycle/calendar.ics'];
/** Answered but not described: the description itself. */
const NOT_DESCRIBED = ['GET /api/v1/openapi.json'];

const problemShape = {
  error: {
    code: expect.stringMatching(/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/) as string,
    message: expect.stringMatching(/\S/) as string,
    params: expect.any(Object) as object,
  },
};

function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

forEachDatabase('Every route', (_, newDatabase) => {
  let program: Program;
  let routes: Route[];

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
    routes = documentedRoutes(program.app);
  });
  afterAll(() => program.close());

  const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(`${program.address}${path}`, { method, headers, ...(method === 'POST' || method === 'PATCH' ? { body: '{}' } : {}) });

  it('stands in the API document', () => {
    expect(answeredRoutes(program.app).sort()).toEqual([...routes.map(nameOf), ...NOT_DESCRIBED].sort());
  });

  it('is closed without credentials, with a problem of the contract as its answer', async () => {
    const open: string[] = [];
    for (const route of [...routes, { method: 'GET', path: '/api/v1/openapi.json' }]) {
      const answer = await ask(route.method, filled(route.path), { 'Content-Type': 'application/json' });
      if (answer.status !== 401) {
        open.push(nameOf(route));
        continue;
      }
      if (OPEN.includes(nameOf(route))) continue;
      expect(await answer.json()).toEqual({ error: { ...problemShape.error, code: 'accounts.not-signed-in' } });
    }
    expect(open.filter((name) => !OPEN.includes(name))).toEqual([]);
  });

  it('is closed to a guessed token, a guessed cookie and a head that only asks', async () => {
    for (const { method, path } of routes) {
      if (OPEN.includes(`${method} ${path}`)) continue;
      const answers = [
        await ask(method, filled(path), { Authorization: 'Bearer mm_guessed' }),
        await ask(method, filled(path), { Cookie: 'mimamori=guessed' }),
        ...(method === 'GET' ? [await ask('HEAD', filled(path))] : []),
      ];
      expect([path, ...answers.map(({ status }) => status)]).toEqual([path, ...answers.map(() => 401)]);
    }
  });

  it('answers something that is not there, or not meant, with less than 500', async () => {
    const values = ['nothing-there', '%00', '%E0%A4%A', '..%2F..%2Fetc%2Fpasswd', 'x'.repeat(3_000), "'%20or%201=1", '%F0%A0%AE%B7', '-1'];
    const failed: string[] = [];
    for (const route of routes.filter(({ path }) => path.includes('{'))) {
      for (const value of values) {
        const { method, path } = route;
        const answer = await agentOf(method, filled(path, value));
        if (answer.status >= 500) failed.push(`${method} ${filled(path, value).slice(0, 80)}: ${answer.status}`);
        else if (answer.status >= 400) expect(answer.body).toMatchObject({ error: { code: expect.any(String) as string } });
      }
    }
    expect(failed).toEqual([]);
  });

  function agentOf(method: string, path: string) {
    const { administrator } = program;
    if (method === 'GET') return administrator.get(path);
    if (method === 'DELETE') return administrator.delete(path);
    return method === 'PATCH' ? administrator.patch(path).send({}) : administrator.post(path).send({});
  }

  it('answers questions that no page asks with less than 500', async () => {
    const failed: string[] = [];
    for (const { method, path, takes } of routes) {
      if (method !== 'GET' || path.includes('{')) continue;
      for (const name of takes) {
        for (const value of ["'%25_%5C", '9'.repeat(30), '[]', '🏥']) {
          const answer = await program.administrator.get(`${path}?${name}=${value}`);
          if (answer.status >= 500) failed.push(`${path}?${name}=${value}: ${answer.status}`);
        }
        // The same name twice makes a list of it.
        const twice = await program.administrator.get(`${path}?${name}=1&${name}=2`);
        if (twice.status >= 500) failed.push(`${path}?${name}=1&${name}=2: ${twice.status}`);
      }
    }
    expect(failed).toEqual([]);
  });

  it('that lists takes offset and limit, and refuses more than a thousand with the place', async () => {
    const lists: string[] = [];
    for (const { method, path, takes, needs } of routes) {
      if (method !== 'GET' || !takes.includes('limit') || path.endsWith('/export')) continue;
      // Lists of makers open to their keys alone, and answer 403 here whatever is asked.
      if (path.startsWith('/api/v1/feed')) continue;
      lists.push(path);
      expect([path, takes.includes('offset')]).toEqual([path, true]);
      for (const [query, pointer] of [
        ['limit=1001', '/limit'],
        ['limit=0', '/limit'],
        ['limit=ten', '/limit'],
        ['offset=-1', '/offset'],
      ] as const) {
        const answer = await program.administrator.get(`${filled(path)}?${query}`);
        expect([path, query, answer.status]).toEqual([path, query, 422]);
        expect(answer.body).toEqual({
          error: {
            ...problemShape.error,
            code: 'http.invalid',
            // Others of its parameters may be missing besides.
            details: expect.arrayContaining([{ pointer, code: 'http.invalid-value', message: expect.any(String) as string }]) as object,
          },
        });
      }
      if (path.includes('{')) continue;
      const others = needs.map((name) => `&${name}=2026-01-01`).join('');
      const answer = await program.administrator.get(`${path}?limit=1000&offset=5000${others}`).expect(200);
      expect(answer.body).toMatchObject({ total: expect.any(Number) as number, items: [] });
    }
    expect(lists.length).toBeGreaterThan(12);
  });

  it('under /api that is not there is a 404 of the contract, signed in or not', async () => {
    for (const path of ['/api', '/api/v1', '/api/v1/nothing', '/api/v2/devices', '/api/v1/devices/a/b/c/d']) {
      const answer = await program.anyone.get(path).expect(404);
      expect([path, answer.body]).toEqual([path, { error: { ...problemShape.error, code: 'http.not-found' } }]);
    }
    await program.administrator.put('/api/v1/devices').send({}).expect(404);
  });
});
