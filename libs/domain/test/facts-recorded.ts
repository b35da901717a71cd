import type { OutcomeOfDay } from '#domain';

/** Everything that an answer records, including facts that were due before it, even after a refusal. */
export const factsRecorded = <Event>(outcome: OutcomeOfDay<Event>): readonly Event[] => [
  ...(outcome.brought ?? []),
  ...('accepted' in outcome ? outcome.accepted : []),
];
