import whole from './jest.config.mjs';

/** Journeys through the console in a real browser, on the built system with its seed: `npm run browser`. */
/** @type {import('jest').Config} */
export default {
  ...whole,
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.browser.ts'],
  globalSetup: '<rootDir>/test/services/browser-system.mjs',
  globalTeardown: '<rootDir>/test/services/browser-system-down.mjs',
  testTimeout: 120_000,
  maxWorkers: 1,
};
