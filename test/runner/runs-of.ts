/**
 * The number of runs of a property test: a quarter in each commit, all in `npm run lives` and `npm run
 * drills`, and when a failure is repeated by its seed.
 */
export const runsOf = (all: number): number =>
  process.env.CASEBOOK_SEED === undefined ? Math.ceil(all / 4) : all;
