import type { Schemas } from '../api/casebook-api.js';

type Dispute = Schemas['DisputeView'];

const outcomes: Readonly<Record<NonNullable<Dispute['outcome']>, string>> = {
  upheld: 'upheld',
  partlyUpheld: 'partly upheld',
  notUpheld: 'not upheld',
};

/** The disputes of a statement, with the name of whoever raised each. */
export const disputesShown = (disputes: readonly Dispute[], person: (id: string) => string) =>
  disputes.map(({ amountPence, reason, by, outcome }) => ({
    ...{ amountPence, reason, by: person(by), outcome: outcome === null ? 'open' : outcomes[outcome] },
  }));
