import whole from './jest.config.mjs';

// Read by test/runner/seed.ts: a drill meets other lives each time.
process.env.CASEBOOK_SEED ??= 'random';

/**
 * What is killed, cut off, flooded with rubbish or restored from a backup, at length: `npm run drills`. `npm test` has
 * a quick spec of each of these.
 */
/** @type {import('jest').Config} */
export default { ...whole, testMatch: ['**/*.drill.ts'] };
