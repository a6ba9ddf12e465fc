/**
 * How the parts lie, as data: which may import which, what a file may import by the role in its name, and what stands outside these rules and
 * why. architecture.spec.ts holds the program to it; a change of the architecture is a change here.
 */

/** Folders, the later after those they look at. Each may import those named, and itself; never one that stands below it. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  feeds: [],
  inventory: ['feeds'],
  accounts: ['inventory', 'feeds'],
  documents: ['inventory', 'feeds'],
  advisories: ['feeds'],
  matching: ['inventory', 'documents', 'advisories', 'feeds'],
  lifecycle: ['inventory', 'documents', 'advisories', 'matching', 'feeds'],
  // What becomes of the devices that reach their end, and what is written down of each of them while it is in use.
  'replacement-plan': ['inventory', 'lifecycle', 'feeds'],
  'unit-card': ['inventory', 'lifecycle', 'documents', 'feeds'],
  calendar: ['replacement-plan', 'unit-card', 'lifecycle', 'inventory', 'feeds'],
  intake: ['inventory', 'documents', 'advisories', 'matching', 'lifecycle', 'accounts', 'feeds'],
  // What the hospital asks makers: they are told from each other as pushed documents are.
  inquiries: ['inventory', 'accounts', 'matching', 'intake', 'feeds'],
  review: [
    'matching',
    'lifecycle',
    'replacement-plan',
    'unit-card',
    'inquiries',
    'advisories',
    'documents',
    'inventory',
    'intake',
    'accounts',
    'feeds',
  ],
  // Loads and removes the hospital that is shown first, through what all the others offer.
  demonstration: ['inventory', 'accounts', 'documents', 'advisories', 'matching', 'lifecycle', 'intake', 'review', 'feeds', 'seeds'],
  // The command line: what is done without the browser, with whatever part of the program it takes.
  administration: [
    'demonstration',
    'review',
    'intake',
    'lifecycle',
    'matching',
    'advisories',
    'documents',
    'accounts',
    'inventory',
    'feeds',
  ],
  // What every feature stands on. They know no feature (tables.ts and the migrations apart, below).
  database: [],
  http: ['database'],
  // These use the running product, or are it: nothing of the server is imported, not even a type.
  seeds: ['feeds'],
  client: [],
  e2e: ['seeds'],
};

/** Used by the role files of every feature; they import none. */
export const surroundings = ['database', 'http'];

/** Files of server/src itself that others may import; the rest there (main, application, app.module) joins everything and is imported by nobody. */
export const importableRoots = ['server/src/clock.ts', 'server/src/settings.ts'];

/** Parts that start the program themselves and so may import what joins it. */
export const starters = ['administration'];

/** Files of the surroundings that a file without a role may import too: plain values and types, of which the business speaks. */
export const plainSurroundings: Readonly<Record<string, string>> = {
  'server/src/http/principal.ts': 'who asks, and the roles: words of the hospital',
  'server/src/http/refusal.ts': 'a "no" with its code and parameters: a value that any decision may give',
  'server/src/clock.ts': 'its type, and the day of an instant in Japan',
};

export interface Role {
  /** Roles that it may import; `` is a file without a role. */
  readonly mayImport: readonly string[];
  /** Roles of which it may import types only: they are gone when the program runs. */
  readonly mayImportTypesOf?: readonly string[];
  /** Packages it may import, by the beginning of their names. Files without a role have a list of what they may not. */
  readonly packages: readonly string[];
  readonly typesOfPackages?: readonly string[];
}

const plain = ['', 'facts'];

export const roles: Readonly<Record<string, Role>> = {
  facts: { mayImport: plain, packages: [] },
  contract: { mayImport: [...plain, 'contract'], packages: ['zod'] },
  table: { mayImport: plain, packages: ['typeorm'] },
  migration: { mayImport: [...plain, 'migration'], packages: ['typeorm'] },
  store: {
    mayImport: [...plain, 'table', 'store'],
    mayImportTypesOf: ['contract'],
    packages: ['@nestjs/common', '@nestjs/typeorm', 'typeorm', 'node:'],
  },
  fetch: { mayImport: [...plain, 'fetch'], packages: ['node:', '@nestjs/common'] },
  service: {
    mayImport: [...plain, 'store', 'service', 'fetch'],
    mayImportTypesOf: ['contract'],
    packages: ['@nestjs/common', 'node:crypto', 'node:timers', 'node:events'],
    typesOfPackages: ['typeorm'],
  },
  // What runs in a thread of its own and only reckons there.
  worker: { mayImport: plain, packages: ['node:worker_threads'] },
  job: { mayImport: [...plain, 'service'], packages: ['@nestjs/common', '@nestjs/schedule'] },
  guard: { mayImport: [...plain, 'service', 'decorators'], packages: ['@nestjs/common', '@nestjs/core', 'express'] },
  decorators: { mayImport: plain, packages: ['@nestjs/common', 'express'] },
  pipe: { mayImport: plain, packages: ['@nestjs/common'] },
  filter: { mayImport: plain, mayImportTypesOf: ['contract'], packages: ['@nestjs/common', 'express'] },
  document: { mayImport: plain, packages: ['@nestjs/common', '@nestjs/swagger'] },
  controller: {
    mayImport: [...plain, 'service', 'store', 'contract', 'decorators', 'guard', 'document'],
    packages: ['@nestjs/common', '@nestjs/swagger', '@nestjs/platform-express', 'express', 'zod', 'node:crypto', 'node:stream'],
  },
  module: {
    mayImport: [...plain, 'module', 'controller', 'service', 'store', 'fetch', 'document', 'job', 'guard', 'filter', 'pipe'],
    packages: ['@nestjs/', 'nestjs-pino', 'node:fs', 'typeorm'],
  },
  command: {
    mayImport: [...plain, 'service', 'store', 'contract', 'document', 'module', 'command'],
    packages: ['@nestjs/common', '@nestjs/core', 'node:', 'zod'],
  },
};

/** What a file without a role never imports: frameworks, files, processes and the network. Small libraries that only reckon are fine. */
export const notPure = [
  '@nestjs/',
  'typeorm',
  'express',
  'rxjs',
  'nestjs-pino',
  'pino',
  'pg',
  'better-sqlite3',
  'helmet',
  'compression',
  'node:fs',
  'node:http',
  'node:https',
  'node:http2',
  'node:net',
  'node:tls',
  'node:dns',
  'node:dgram',
  'node:os',
  'node:child_process',
  'node:cluster',
  'node:worker_threads',
  'node:process',
  'node:readline',
  'node:timers',
  'node:async_hooks',
  'undici',
];

/** Words that look at the clock, at chance, at the surroundings or at the network. Only clock.ts may look at the clock. */
export const clockWords = ['Date.now', 'new Date()', 'Date()', 'performance.now', 'process.hrtime', 'Temporal.Now'];
export const impureWords = [
  'Math.random',
  'randomUUID',
  'randomBytes',
  'process.env',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
];

/** Files that stand outside a rule: what each may import or use all the same, and why. `*` is anything. */
export const exceptions: Readonly<Record<string, { readonly may: readonly string[]; readonly why: string }>> = {
  'server/src/start.ts': { may: ['*'], why: 'the first file that Node runs' },
  'server/src/administration/start.ts': { may: ['*'], why: 'the first file that Node runs for a command' },
  'server/src/main.ts': { may: ['*'], why: 'starts the program and joins everything' },
  'server/src/application.ts': { may: ['*'], why: 'makes the program and joins everything' },
  'server/src/app.module.ts': {
    may: ['*'],
    why: 'joins all features; it reads the level of the log, which is needed before there are settings',
  },
  'server/src/clock.ts': { may: ['Date.now', 'new Date()', 'performance.now'], why: 'the one place that looks at the clock' },
  'server/src/database/data-sources.ts': {
    may: ['typeorm', 'node:fs', 'migration'],
    why: 'opens the database: its folder has to be there',
  },
  'server/src/database/table.ts': { may: ['typeorm'], why: 'what every table is made with' },
  'server/src/database/transactions.ts': {
    may: ['typeorm', 'node:async_hooks', 'node:timers/promises'],
    why: 'what every write goes through',
  },
  'server/src/database/tables.ts': {
    may: [
      'typeorm',
      'table',
      'inventory',
      'accounts',
      'documents',
      'advisories',
      'matching',
      'lifecycle',
      'intake',
      'review',
      'replacement-plan',
      'unit-card',
      'calendar',
      'inquiries',
    ],
    why: 'the list of all tables; as app.module.ts for the wiring, it knows every feature',
  },
  'server/src/database/migrations/0016-document-shelf.migration.ts': {
    may: ['documents'],
    why: 'makes the components that are there already findable by the same words as new ones',
  },
  'server/src/documents/reading-threads.service.ts': {
    may: ['node:os', 'node:worker_threads'],
    why: 'keeps the threads in which large documents are read',
  },
  'server/src/database/log-mover.service.ts': {
    may: ['node:worker_threads', 'node:fs'],
    why: 'keeps the thread that moves the log of the database',
  },
  'server/src/database/log-moving.worker.ts': { may: ['node:module', 'service'], why: 'opens the database without what stands around it' },
  'server/src/documents/sbom/reading.worker.ts': { may: ['service'], why: 'knows the shape of the orders that its thread is given' },
  'server/src/intake/reading.worker.ts': { may: ['service'], why: 'knows the shape of the orders that its thread is given' },
  'server/src/http/table-answer.ts': { may: ['express'], why: 'sends a list as a file; it belongs to no single controller' },
  'server/src/http/connections.service.ts': {
    may: ['@nestjs/core', 'node:http', 'node:net'],
    why: 'ends the connections of the HTTP server, of which no other part speaks',
  },
  'server/src/http/health.controller.ts': { may: ['typeorm', '@nestjs/typeorm'], why: 'tells whether the database answers' },
  'server/src/accounts/password.ts': { may: ['randomBytes'], why: 'a salt that could be foretold would be none' },
  'server/src/demonstration/demonstration.job.ts': {
    may: ['node:fs/promises', 'node:path', 'fetch'],
    why: 'reads the seeds and sends them over HTTP, as users would',
  },
  'server/src/demonstration/demonstration.service.ts': {
    may: ['node:fs/promises', 'node:path', 'typeorm', '@nestjs/typeorm'],
    why: 'removes the demonstration hospital whole, whatever tables and files it lies in',
  },
};

/** Names that say nothing of what is inside: what two features need is a word of the hospital, or belongs to the earlier of the two. */
export const emptyNames = [
  'common',
  'shared',
  'util',
  'utils',
  'utilities',
  'helper',
  'helpers',
  'core',
  'lib',
  'misc',
  'types',
  'models',
  'interfaces',
  'base',
];

/** Lines. Beyond the first it is worth looking for a second subject, beyond the second there is one. Facts and specs may be long lists. */
export const longFile = 250;
export const tooLongFile = 400;
