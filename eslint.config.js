import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Names that Node gives to plain JavaScript files; TypeScript knows them by itself. */
const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'URLSearchParams', 'fetch', 'Buffer', 'performance', 'structuredClone', 'setTimeout', 'clearTimeout']
    .concat([
      'setInterval',
      'clearInterval',
      'setImmediate',
      'TextDecoder',
      'TextEncoder',
      'AbortSignal',
      'AbortController',
      'FormData',
      'Blob',
      'crypto',
    ])
    .map((name) => [name, 'readonly']),
);

const rules = {
  'no-console': 'off',
  eqeqeq: ['error', 'always'],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Unions of string literals rather than enums.' },
    { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
    {
      selector:
        "CallExpression[callee.property.name='push'] > SpreadElement > AwaitExpression[argument.callee.object.callee.property.name='getRepository']",
      message: 'Rows of a table may be more than arguments fit on the stack: inPieces, or one by one.',
    },
  ],
};

const typedRules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-deprecated': 'error',
};

export default defineConfig([
  globalIgnores(['dist/', 'data/', 'coverage/', 'node_modules/', '.angular/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: tseslint.configs.recommendedTypeChecked,
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...rules, ...typedRules },
  },
  {
    // Nest knows a class by its value: a decorated constructor's types must stay ordinary imports, which the rule sees by these options.
    files: ['server/**/*.ts'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    // The body of an answer is whatever came; a spec compares it whole.
    files: ['**/*.spec.ts', 'server/test/**/*.ts', 'e2e/**/*.ts'],
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'argument', 'return', 'call'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off']),
    ),
  },
  {
    files: ['client/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    // The grid renames its options from one version to the next; what it still takes is no mistake.
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['client/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...nodeGlobals, module: 'writable' }, ecmaVersion: 'latest', sourceType: 'module' },
    rules: { ...rules, 'no-restricted-syntax': 'off', 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', __dirname: 'readonly' } },
  },
  // Specs read published documents of unknown shape; what they print of them is for people.
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/no-base-to-string': 'off' } },
]);
