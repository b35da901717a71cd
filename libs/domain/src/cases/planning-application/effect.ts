import type { PlanningApplicationEvent } from './events.js';
import type { ExistingCase, Parts } from './state.js';

/** The facts that may follow the first one, by which a case begins. */
export type LaterFact = Exclude<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;

export type ExistingStage = ExistingCase['stage'];

/**
 * What one type of fact does to a case: where the case stands after it, and what of it later decisions turn on.
 * A case is not moved to a stage that needs what the case does not have: the fact leaves it where it is.
 */
export type Effect<Fact> =
  | {
      readonly stage: ExistingStage | ((before: Parts, fact: Fact) => ExistingStage);
      readonly keeps?: Keeps<Fact>;
    }
  | { readonly keeps: Keeps<Fact> }
  | NotKept;

type Keeps<Fact> = (before: Parts, fact: Fact) => Partial<Parts>;

interface NotKept {
  readonly because: string;
}

/** No decision turns on it, for the reason given. Where it has an id of its own, that is kept all the same. */
export const notKept = (because: string): NotKept => ({ because });

/** A line for each fact of a topic: one that nobody has decided about does not compile. */
export type Effects<Fact extends { readonly type: string }> = {
  readonly [Type in Exclude<Fact['type'], 'ApplicationReceived'>]: Effect<Extract<LaterFact, { type: Type }>>;
};
