import { roles, type Role } from '../http/principal.js';
import { startProgram, type Agent, type Program } from '../../test/program.js';
import { documentedRoutes, filled } from '../../test/routes.js';

const everyone = 'viewer reviewer engineer manager administrator auditor';
const staff = 'reviewer engineer manager administrator';

/** Who may use what. A route without a line here fails: whoever adds one decides who it is for. */
const whoMay: Readonly<Record<string, string>> = {
  // Signing in and out is open to all; what a session is asked and told is for people only.
  'POST /session': everyone,
  'GET /session': everyone,
  'PATCH /session': everyone,
  'DELETE /session': everyone,
  'GET /health': everyone,
  'GET /metrics': everyone,

  'GET /users': 'administrator auditor',
  'POST /users': 'administrator',
  'PATCH /users/{id}': 'administrator',
  'GET /tokens': 'administrator auditor',
  'POST /tokens': 'administrator',
  'DELETE /tokens/{id}': 'administrator',
  'GET /publishers': 'manager administrator auditor',
  'POST /publishers': 'administrator',
  'PATCH /publishers/{id}': 'administrator',
  'POST /publishers/{id}/keys': 'administrator',
  'DELETE /publishers/{id}/keys/{key}': 'administrator',

  'POST /inventory/imports': staff,
  'GET /inventory/imports': everyone,
  'POST /inventory/imports/{id}/undo': 'engineer manager administrator',
  'GET /inventory/conflicts': everyone,
  'POST /inventory/conflicts/{id}': staff,
  'GET /inventory/meetings': everyone,
  'POST /inventory/meetings/{id}': staff,
  'GET /models': everyone,
  'GET /manufacturers': everyone,
  'GET /devices': everyone,
  'GET /devices/export': everyone,
  'GET /devices/{id}': everyone,
  'PATCH /devices/{id}': staff,
  'GET /components': everyone,
  'GET /documents': everyone,
  'GET /documents/{id}': everyone,
  'GET /documents/{id}/content': everyone,
  'POST /documents': staff,
  // For makers with a key and nobody else.
  'POST /feed': 'nobody',

  'POST /advisories': staff,
  'GET /advisories': everyone,
  'GET /advisories/{id}': everyone,
  'GET /advisories/{id}/revisions': everyone,
  'GET /advisories/{id}/diff': everyone,
  'GET /advisories/{id}/devices': everyone,
  'GET /advisories/{id}/content': everyone,
  'GET /jobs/{id}': everyone,
  'GET /product-names/unconfirmed': everyone,
  'POST /product-names': staff,
  // Only reckons what a confirmed name would change.
  'POST /product-names/preview': everyone,
  'POST /matching/runs': staff,
  'GET /sources': everyone,
  'POST /sources': 'administrator',
  'PATCH /sources/{id}': 'administrator',
  'DELETE /sources/{id}': 'administrator',
  'POST /sources/{id}/poll': staff,

  'GET /findings': everyone,
  'GET /findings/{id}/history': everyone,
  'POST /findings/decisions': staff,
  'DELETE /findings/decisions/{batch}': staff,
  'GET /morning-list': everyone,
  'GET /morning-list/export': everyone,
  'GET /morning-list/reviews': everyone,
  'POST /morning-list/reviews': staff,
  'GET /search': everyone,
  'GET /lifecycle': everyone,
  'GET /lifecycle/events': everyone,
  'GET /lifecycle/export': everyone,

  'GET /demonstration': everyone,
  'DELETE /demonstration': 'administrator',
};

describe('A role', () => {
  let program: Program;
  const agents = new Map<Role, Agent>();

  beforeAll(async () => {
    program = await startProgram();
    for (const role of roles) agents.set(role, await program.withRole(role));
  });
  afterAll(() => program.close());

  it('is asked for by every route, and by no route that is gone', () => {
    const routes = documentedRoutes(program.app).map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);
    expect(Object.keys(whoMay).sort()).toEqual(routes.sort());
  });

  const cases = Object.entries(whoMay).flatMap(([route, allowed]) =>
    roles.map((role) => [role, route, allowed.split(' ').includes(role)] as const),
  );

  it.each(cases)('%s, %s: %j', async (role, route, isAllowed) => {
    const [method = '', path = ''] = route.split(' ');
    const agent = agents.get(role);
    const { status, body } = await ask(agent, method, filled(`/api/v1${path}`));
    const code = (body as { error?: { code: string } }).error?.code;
    if (!isAllowed) {
      const refusal = allowedTo(route) === 'nobody' ? 'accounts.feed-only-publishers' : 'accounts.role-not-allowed';
      expect({ status, code }).toEqual({ status: 403, code: refusal });
      return;
    }
    expect(code).not.toBe('accounts.role-not-allowed');
    expect(status).not.toBe(401);
    expect(status).toBeLessThan(500);
  });
});

function allowedTo(route: string): string {
  return whoMay[route] ?? '';
}

function ask(agent: Agent | undefined, method: string, path: string) {
  if (!agent) throw new Error('no such role');
  if (method === 'GET') return agent.get(path);
  if (method === 'DELETE') return agent.delete(path);
  return method === 'PATCH' ? agent.patch(path).send({}) : agent.post(path).send({});
}
