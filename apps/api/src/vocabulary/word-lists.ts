import {
  actInWords,
  appealOutcomeInWords,
  capitalised,
  channelInWords,
  consulteeInWords,
  disciplineInWords,
  documentInWords,
  erasureInWords,
  fieldInWords,
  groundInWords,
  informationInWords,
  letterInWords,
  paymentInWords,
  personalInWords,
  positionInWords,
  procedureInWords,
  publicityInWords,
  publishInWords,
  recipientInWords,
  relationInWords,
  scaleInWords,
  stanceInWords,
  timingInWords,
} from '#wording';
import type { Word } from './word.js';

/** The tables of words that sentences about facts use, each under its field's name. */
const tables = {
  scales: scaleInWords,
  informationKinds: informationInWords,
  documentKinds: documentInWords,
  publishStatuses: publishInWords,
  letterKinds: letterInWords,
  letterRecipients: recipientInWords,
  letterChannels: channelInWords,
  publicityMethods: publicityInWords,
  consulteeKinds: consulteeInWords,
  consulteePositions: positionInWords,
  stances: stanceInWords,
  disciplines: disciplineInWords,
  conditionTimings: timingInWords,
  paymentMethods: paymentInWords,
  parentRelations: relationInWords,
  appealGrounds: groundInWords,
  appealProcedures: procedureInWords,
  appealOutcomes: appealOutcomeInWords,
  correctableFields: fieldInWords,
  personalParts: personalInWords,
  erasureGrounds: erasureInWords,
  actsByTwo: actInWords,
} as const;

export type Lists = { readonly [Name in keyof typeof tables]: readonly Word[] };

const wordsOf = (table: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(table).map(([code, words]) => ({ code, words: capitalised(words) }));

export const lists: Lists = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, wordsOf(table)]),
) as Lists;
