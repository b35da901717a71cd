import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Specs and drills named `*.shared.*` compare with reference data kept beside the repository, where it is kept there. */
const sharedIsHere = existsSync(new URL('../shared/data', import.meta.url));

/** @type {import('jest').Config} */
export default {
  // Packages load once a worker, our own sources anew for each file of specs (docs/adr/0056).
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  runtime: '<rootDir>/test/runner/runtime.mjs',
  testSequencer: '<rootDir>/test/runner/sequencer.mjs',
  setupFiles: ['<rootDir>/test/runner/seed.ts'],
  testEnvironmentOptions: { customExportConditions: ['casebook-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/scripts', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // The contract with EventStoreDB has a run of its own, and so have drills (`*.drill.ts`) and browsers (`*.browser.ts`).
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/contract/',
    ...(sharedIsHere ? [] : ['\\.shared\\.(spec|drill)\\.ts$']),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.casebook', '<rootDir>/.cache'],
  moduleNameMapper: {
    '^#broadcasting/kafka$': '<rootDir>/libs/broadcasting/src/kafka/index.ts',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^#([a-z-]+)/([a-z-]+)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/services/global-setup.mjs',
  globalTeardown: '<rootDir>/test/services/global-teardown.mjs',
  testTimeout: 60_000,
  // What each file of specs loads stays in memory; begun anew, a worker is quick again.
  workerIdleMemoryLimit: '1500MB',
  // Specs that start a service wait for half of their time: four at once keep two cores busy.
  maxWorkers: Math.max(4, availableParallelism() - 1),
};
