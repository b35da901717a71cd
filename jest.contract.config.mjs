import whole from './jest.config.mjs';

/** What is relied on of EventStoreDB, asked of the local node; of a real server by `npm run contract -- …`. */
/** @type {import('jest').Config} */
export default {
  ...whole,
  roots: ['<rootDir>/test/contract'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The classes of both clients have one place on the global object: each file has a realm of its own.
  testEnvironment: 'node',
};
