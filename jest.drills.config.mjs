import whole from './jest.config.mjs';

// Read by test/runner/seed.ts: a drill meets other lives each time.
process.env.CASEBOOK_SEED ??= 'random';

/**
 * What is killed, cut off, flooded with rubbish or restored from a backup, at length, and what runs other tools on our
 * code (generated clients, a contract run): `npm run drills`. `npm test` has a quick spec of each fault.
 */
/** @type {import('jest').Config} */
export default { ...whole, testMatch: ['**/*.drill.ts'] };
