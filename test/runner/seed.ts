import { configureGlobal } from 'fast-check';

/**
 * The fixed seed of commits. Another number gives other random cases, which may find an old fault in an
 * unrelated commit.
 */
const seedOfCommits = '20260401';

const asked = process.env.CASEBOOK_SEED ?? seedOfCommits;
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isSafeInteger(seed))
    throw new Error(`CASEBOOK_SEED is "random" or a whole number, not "${asked}".`);
  configureGlobal({ seed });
}
