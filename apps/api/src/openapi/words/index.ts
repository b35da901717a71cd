import { listedFacts } from '#read-models';
import { afterDecision } from './after-decision.js';
import { aCase } from './case.js';
import { days } from './days.js';
import { law } from './law.js';
import { lists } from './lists.js';
import { money } from './money.js';
import { people } from './people.js';
import { open } from './public.js';
import { record } from './record.js';

/** The lists of facts of a case, each described where it is named. */
const listsOfFacts = Object.fromEntries(
  Object.entries(listedFacts).map(([name, { meaning }]) => [name, meaning]),
);

/** The topics of the vocabulary: each name is in exactly one of them. */
export const topicsOfWords: readonly Readonly<Record<string, string>>[] = [
  ...[aCase, afterDecision, days, law, lists],
  ...[money, people, open, record, listsOfFacts],
];

/** Descriptions of properties without their own: one name means one thing across the API. */
export const wordsOfProperties: ReadonlyMap<string, string> = new Map(
  topicsOfWords.flatMap((topic) => Object.entries(topic)),
);
