import { type CouncilCode, councilLaws } from '#domain';
import { type EventStore, stateAfter } from '#event-store';
import type { CouncilLaw } from '#legislation';

/** The law of each council as it is known when first asked for: a round looks at all its cases under the same. */
export function lawsReadOnce(store: EventStore): (council: CouncilCode) => Promise<CouncilLaw> {
  const read = new Map<CouncilCode, Promise<CouncilLaw>>();
  return (council) => {
    const law = read.get(council) ?? lawOf(store, council);
    read.set(council, law);
    return law;
  };
}

/** The law of a council as it is known now. */
export async function lawOf(store: EventStore, council: CouncilCode): Promise<CouncilLaw> {
  const facts = await store.readStream(`councilLaw-${council}`);
  return councilLaws.lawIn(stateAfter(councilLaws.councilLaw, facts));
}
