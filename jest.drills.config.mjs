import whole from './jest.config.mjs';

/**
 * What is killed, cut off, flooded with rubbish or restored from a backup, at length: `npm run drills`. `npm test` has
 * a quick spec of each of these.
 */
/** @type {import('jest').Config} */
export default { ...whole, testMatch: ['**/*.drill.ts'] };
