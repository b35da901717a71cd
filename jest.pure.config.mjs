import whole from './jest.config.mjs';

const { globalSetup: _, globalTeardown: __, ...withoutServices } = whole;

/** In these folders, but they ask a database. */
const needServices = ['read-models/src/queries\\.spec\\.ts$', 'read-models/src/billing/billing\\.spec\\.ts$'];

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
  testPathIgnorePatterns: [...whole.testPathIgnorePatterns, ...needServices],
};
