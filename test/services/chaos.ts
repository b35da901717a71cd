/** How long everything goes wrong, and the seed that chooses what does: `npm run chaos -- --minutes 60 --seed 7`. */
export const chaos = {
  minutes: Number(process.env.CASEBOOK_CHAOS_MINUTES ?? 1.5),
  seed: Number(process.env.CASEBOOK_CHAOS_SEED ?? Date.now() % 100_000),
  /** Of all faults, those that are called so. */
  only: new RegExp(process.env.CASEBOOK_CHAOS_ONLY ?? ''),
  isBuilt: process.env.CASEBOOK_CHAOS_BUILT === '1',
};
