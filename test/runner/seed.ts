import { configureGlobal } from 'fast-check';

/** Any number would do; another one is another set of lives, which may meet an old fault in a commit that is none of it. */
const seedOfCommits = '20260401';

const asked = process.env.CASEBOOK_SEED ?? seedOfCommits;
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isSafeInteger(seed))
    throw new Error(`CASEBOOK_SEED is "random" or a whole number, not "${asked}".`);
  configureGlobal({ seed });
}
