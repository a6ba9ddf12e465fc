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
  'GET /documents/{id}/sbom': everyone,
  'GET /documents/{id}/sbom/findings': everyone,
  'GET /documents/{id}/sbom/difference': everyone,
  'POST /documents': staff,
  'POST /documents/readings': staff,
  // For makers with a key and nobody else.
  'POST /feed': 'nobody',
  'GET /feed/receipts': 'nobody',
  'GET /feed/receipts/{id}/content': 'nobody',
  'GET /feed/account': 'nobody',
  'GET /feed/questions': 'nobody',
  'POST /feed/questions/{id}/answers': 'nobody',
  'POST /feed/notices': 'nobody',
  'POST /feed/notices/openings': 'nobody',

  'POST /advisories': staff,
  'GET /advisories': everyone,
  'GET /advisories/{id}': everyone,
  'GET /advisories/{id}/revisions': everyone,
  'GET /advisories/{id}/diff': everyone,
  'GET /advisories/{id}/devices': everyone,
  'GET /advisories/{id}/content': everyone,
  'POST /advisories/letters': staff,
  'POST /advisories/letters/trial': staff,
  'POST /advisories/letters/mail': staff,
  'GET /advisories/{id}/letter': everyone,
  'POST /advisories/{id}/letter': staff,
  'GET /advisories/{id}/attachments/{sha256}': everyone,
  'GET /jobs/{id}': everyone,
  'GET /product-names/unconfirmed': everyone,
  'POST /product-names': staff,
  // Only reckons what a confirmed name would change.
  'POST /product-names/preview': everyone,
  'POST /matching/runs': staff,
  'GET /page-changes': everyone,
  'GET /page-changes/{id}/content': everyone,
  'POST /page-changes/{id}/settle': staff,
  'GET /sources': everyone,
  'GET /sources/known': everyone,
  'POST /sources': 'administrator',
  'POST /sources/look': 'administrator',
  'PATCH /sources/{id}': 'administrator',
  'DELETE /sources/{id}': 'administrator',
  'POST /sources/{id}/poll': staff,
  'GET /bundles': everyone,
  'POST /bundles': 'administrator',
  'GET /bundles/{id}': everyone,
  'GET /bundles/{id}/receipt': everyone,
  'POST /bundles/exports': 'administrator',
  'GET /bundles/exports/{id}/content': 'administrator',
  'GET /bundles/inbox': 'administrator',
  'GET /bundles/keys': 'administrator auditor',
  'POST /bundles/keys': 'administrator',
  'DELETE /bundles/keys/{id}': 'administrator',
  'GET /sources/{id}/signatures': everyone,
  'PATCH /sources/{id}/keys/{fingerprint}': 'administrator',
  'POST /sources/{id}/held': 'administrator',
  'GET /sources/{id}/held/{held}/content': 'administrator',

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

  // A person's own marks of what was read; determinations and what follows EOS are signed for by who answers for safety.
  'GET /advisories/{id}/comments': everyone,
  'POST /advisories/{id}/comments': staff,
  'POST /advisories/read-marks': everyone,
  'GET /advisories/deletions': everyone,
  'GET /advisories/{id}/deletion': everyone,
  'POST /advisories/{id}/deletion': 'administrator',
  'GET /advisories/{id}/components': everyone,
  'GET /advisories/{id}/sboms': everyone,
  'POST /advisories/{id}/components/marks': staff,

  'GET /components/devices': everyone,
  'GET /components/export': everyone,
  'GET /components/{id}': everyone,
  'GET /components/{id}/advisories': everyone,

  'GET /documents/mds2/form': everyone,
  'GET /documents/mds2/fleet': everyone,
  'GET /documents/mds2/fleet/export': everyone,
  'GET /documents/mds2/devices/{id}': everyone,
  'GET /documents/mds2/models/{id}': everyone,

  'POST /documents/mds2/sheets': staff,
  'GET /documents/{id}/sheet': everyone,
  'GET /documents/{id}/sheet/difference': everyone,
  'GET /documents/{id}/advisories': everyone,

  'GET /component-searches': everyone,
  'POST /component-searches': staff,
  'DELETE /component-searches/{id}': staff,
  'POST /component-searches/{id}/restore': staff,
  'POST /component-searches/hits/{id}/settle': staff,

  'GET /document-shelf': everyone,
  'GET /document-shelf/checklist': everyone,
  'GET /document-shelf/export': everyone,
  'POST /document-shelf/requests': staff,
  'GET /document-shelf/models/{id}': everyone,
  'POST /document-shelf/models/{id}/states': staff,
  'POST /document-shelf/models/{id}/interfaces': staff,
  'POST /document-shelf/models/{id}/typed-sboms': staff,

  'GET /lifecycle/devices/{id}/after-support': everyone,
  'GET /lifecycle/acknowledgements': everyone,
  'GET /lifecycle/acknowledgements/export': everyone,
  'GET /lifecycle/acknowledgements/{id}': everyone,
  'POST /lifecycle/acknowledgements': 'manager administrator',
  'POST /lifecycle/acknowledgements/{id}/entries': 'manager administrator',
  'POST /lifecycle/acknowledgements/{id}/scans': 'manager administrator',
  'GET /lifecycle/acknowledgements/{id}/scans/{scan}': everyone,
  'POST /lifecycle/duties': staff,
  'POST /lifecycle/duties/{id}/steps': staff,
  'GET /lifecycle/components': everyone,
  'GET /lifecycle/ended-suppliers': everyone,
  'POST /lifecycle/ended-suppliers': staff,
  'POST /lifecycle/ended-suppliers/{id}/withdrawal': staff,
  'GET /lifecycle/devices/{id}/dates': everyone,
  'GET /lifecycle/devices/{id}/dates/export': everyone,
  'GET /lifecycle/statements': everyone,
  'POST /lifecycle/statements': staff,
  'POST /lifecycle/statements/{id}/mappings': staff,
  'POST /lifecycle/tellings': staff,
  'GET /lifecycle/vocabularies': everyone,
  'GET /lifecycle/devices/{id}/legacy': everyone,
  'GET /lifecycle/devices/{id}/legacy/proposal': everyone,
  'POST /lifecycle/determinations': 'manager administrator',
  'POST /lifecycle/controls': staff,
  'POST /lifecycle/controls/{id}/checks': staff,
  'GET /lifecycle/devices/{id}': everyone,

  'GET /replacement-plans': everyone,
  'GET /replacement-plans/years': everyone,
  'GET /replacement-plans/export': everyone,
  'POST /replacement-plans': 'engineer manager administrator',
  'GET /replacement-plans/{id}': everyone,
  'GET /replacement-plans/{id}/history': everyone,
  'PATCH /replacement-plans/{id}': 'engineer manager administrator',
  'DELETE /replacement-plans/{id}': 'engineer manager administrator',

  'GET /devices/{id}/unit-card': everyone,
  'PATCH /devices/{id}/unit-card': staff,
  'GET /devices/{id}/unit-card/history': everyone,
  'GET /devices/{id}/maintenance-connections': everyone,
  'POST /devices/{id}/maintenance-connections': staff,
  'POST /maintenance-connections/{id}/end': staff,
  'GET /devices/{id}/intakes': everyone,
  'GET /intakes/{id}': everyone,
  'GET /inquiries': everyone,
  'GET /inquiries/{id}': everyone,
  'POST /inquiries': staff,
  'POST /inquiries/{id}/answers': staff,
  'POST /inquiries/{id}/closing': staff,
  'POST /intakes': staff,
  'PATCH /intakes/{id}': staff,

  // Carries its own secret.
  'GET /lifecycle/calendar.ics': everyone,
  'GET /lifecycle/calendar-links': everyone,
  'POST /lifecycle/calendar-links': staff,
  'DELETE /lifecycle/calendar-links/{id}': staff,

  'GET /planning-rules': everyone,
  'PATCH /planning-rules': 'manager administrator',

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
