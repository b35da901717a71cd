import { type CouncilCode, councilLaws } from '#domain';
import { type EventStore, stateAfter } from '#event-store';
import type { CouncilLaw } from '#legislation';

/** Each council's law as first read, so that a round uses the same law for all its cases. */
export function lawsReadOnce(store: EventStore): (council: CouncilCode) => Promise<CouncilLaw> {
  const read = new Map<CouncilCode, Promise<CouncilLaw>>();
  return (council) => {
    const law = read.get(council) ?? lawOf(store, council);
    read.set(council, law);
    return law;
  };
}

/** A council's law as known now. */
export async function lawOf(store: EventStore, council: CouncilCode): Promise<CouncilLaw> {
  const facts = await store.readStream(`councilLaw-${council}`);
  return councilLaws.lawIn(stateAfter(councilLaws.councilLaw, facts));
}
