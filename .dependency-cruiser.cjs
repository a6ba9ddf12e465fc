/**
 * Circles and the large layers. Which feature may import which, and what a role may import, stands as data in
 * server/test/architecture.facts.ts and is held by architecture.spec.ts; here is what can be told without knowing the features.
 */
const notTypes = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or there is a third in them. Types that only name each other are no circle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: notTypes },
    },
    {
      name: 'feeds-stand-alone',
      comment: 'What a published document says is a package without framework, database, network or clock.',
      severity: 'error',
      from: { path: '^feeds/' },
      to: { path: '^(server|client|seeds|e2e)/' },
    },
    {
      name: 'client-knows-the-contract-only',
      comment: 'Of the server the client has only its own types, which a spec holds to openapi.json.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|feeds|seeds|e2e)/' },
    },
    {
      name: 'server-does-not-know-the-client',
      comment: 'What CSAF asks of a program is asked of both together.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/src/conformance/' },
      to: { path: '^(client|e2e)/' },
    },
    {
      name: 'journeys-use-the-product',
      comment: 'They are in the browser and over HTTP, as a user is.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(server|client|feeds)/', pathNot: '^server/test/' },
    },
    {
      name: 'specs-are-no-part-of-the-program',
      severity: 'error',
      from: { pathNot: '(\\.spec\\.ts$)|(^server/test/)|(^e2e/)|(/fixtures/)' },
      to: { path: '(\\.spec\\.ts$)|(^server/test/)|(/fixtures/)' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-program',
      comment: 'A hospital installs with --omit=dev.',
      severity: 'error',
      from: { path: '^(server/src|feeds)/', pathNot: '(\\.spec\\.ts$)|(/fixtures/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|client/public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // The way of #feeds/ to the sources; package.json leads to what is built of them.
    webpackConfig: { fileName: '.dependency-cruiser.resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
