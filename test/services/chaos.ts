/** The duration of the failures, and the seed that selects them: `npm run chaos -- --minutes 60 --seed 7`. */
export const chaos = {
  minutes: Number(process.env.CASEBOOK_CHAOS_MINUTES ?? 1.5),
  seed: Number(process.env.CASEBOOK_CHAOS_SEED ?? Date.now() % 100_000),
  /** Only failures whose name matches. */
  only: new RegExp(process.env.CASEBOOK_CHAOS_ONLY ?? ''),
  isBuilt: process.env.CASEBOOK_CHAOS_BUILT === '1',
};
