import type { OutcomeOfDay } from '#domain';

/** Everything that an answer records, including what was due before it, whatever the answer. */
export const factsRecorded = <Event>(outcome: OutcomeOfDay<Event>): readonly Event[] => [
  ...(outcome.brought ?? []),
  ...('accepted' in outcome ? outcome.accepted : []),
];
