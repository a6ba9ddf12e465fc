import vm from 'node:vm';
import presets from 'jest-preset-angular/presets/index.js';

if (!vm.SourceTextModule) throw new Error('Run "npm test": Jest needs Node 24 with --experimental-vm-modules.');

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

export default {
  projects: [
    {
      displayName: 'server',
      roots: ['<rootDir>/server', '<rootDir>/feeds', '<rootDir>/seeds'],
      testEnvironment: 'node',
      testMatch: ['**/*.spec.ts'],
      setupFiles: ['<rootDir>/server/test/setup.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      moduleNameMapper: { '^#feeds/(.*)\\.js$': '<rootDir>/feeds/src/$1', '^(\\.{1,2}/.*)\\.js$': '$1' },
      transform: { '\\.ts$': swc },
    },
    {
      displayName: 'client',
      roots: ['<rootDir>/client'],
      ...presets.createEsmPreset({ tsconfig: '<rootDir>/client/tsconfig.spec.json' }),
      testMatch: ['**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/client/setup-jest.ts'],
    },
  ],
};
