/**
 * How many lives of a property are lived, of all that it has: a quarter in each commit; all of them in `npm run lives`
 * and `npm run drills`, and where a failure is met again by its seed.
 */
export const livesOf = (all: number): number =>
  process.env.CASEBOOK_SEED === undefined ? Math.ceil(all / 4) : all;
