/**
 * How many runs a property has, of all that it may have: a quarter in each commit; all of them in `npm run lives`
 * and `npm run drills`, and where a failure is met again by its seed.
 */
export const runsOf = (all: number): number =>
  process.env.CASEBOOK_SEED === undefined ? Math.ceil(all / 4) : all;
