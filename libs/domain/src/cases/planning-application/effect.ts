import type { CalendarDate } from '#legislation';
import type { CaseReference } from '../../values.js';
import type { ExistingCase, Parts } from './state.js';

/** What every fact of a case says: its case, and the day it takes effect. */
export interface OnCase {
  readonly caseReference: CaseReference;
  readonly effectiveOn: CalendarDate;
}

export type ExistingStage = ExistingCase['stage'];

/**
 * What one type of fact does to a case: the stage after it, and what later decisions need of it. If the case
 * lacks what the new stage needs, it stays in its stage.
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

/** No decision depends on it, for the given reason. If it has an id, that id is still remembered. */
export const notKept = (because: string): NotKept => ({ because });

/** A line for each fact of a topic, except the one that creates the case: a fact without a line does not compile. */
export type Effects<Fact extends { readonly type: string }> = {
  readonly [Type in Exclude<Fact['type'], 'ApplicationReceived'>]: Effect<
    OnCase & Extract<Fact, { type: Type }>
  >;
};
