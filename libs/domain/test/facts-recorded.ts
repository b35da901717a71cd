import type { OutcomeOfDay } from '#domain';

/** Everything that is recorded of an outcome: what the day had brought before it, whichever way the answer goes. */
export const factsRecorded = <Event>(outcome: OutcomeOfDay<Event>): readonly Event[] => [
  ...(outcome.brought ?? []),
  ...('accepted' in outcome ? outcome.accepted : []),
];
