import { availableParallelism } from 'node:os';
import whole from './jest.config.mjs';

const { globalSetup: _, globalTeardown: __, ...withoutServices } = whole;

/** In these folders, but they ask a database. */
const needServices = [
  'read-models/src/council/counts-and-lists\\.spec\\.ts$',
  'read-models/src/queries\\.spec\\.ts$',
  'read-models/src/billing/billing\\.spec\\.ts$',
];

/** The specs of what needs no service: `npm run test:pure`, and `npm run test:pure -- --watch` while writing. */
/** @type {import('jest').Config} */
export default {
  ...withoutServices,
  roots: [
    'domain',
    'legislation',
    'intake',
    'open-data',
    'read-models',
    'wording',
    'broadcasting/src/contract',
  ].map((place) => `<rootDir>/libs/${place}`),
  // These wait for nothing.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testPathIgnorePatterns: [...whole.testPathIgnorePatterns, ...needServices],
};
