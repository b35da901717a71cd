import type { PlanningApplicationEvent } from '#domain';
import type { ListedFact } from '../council/listed-facts.js';
import type { FactOf, Hidden } from '../shown.js';
import type { CaseWork } from './case-work.js';

/** The open work after a fact. */
export type Change<Fact> = (work: CaseWork, fact: Fact) => CaseWork;

type Named<Type extends string> = Extract<PlanningApplicationEvent['type'], Type>;

/** A line for each fact of a topic: a fact without a line does not compile. */
export type Works<Fact extends { readonly type: string }> = {
  readonly [Type in Exclude<Fact['type'], 'ApplicationReceived' | ListedFact>]:
    | Change<FactOf<Named<Type>>>
    | Hidden;
} & {
  /** A fact that the case in full only lists creates no work, unless it has a line here. */
  readonly [Type in Extract<Fact['type'], ListedFact>]?: Change<FactOf<Named<Type>>> | Hidden;
};

/** It creates no work, and shows that the person who recorded it has looked at the case. */
export const seen = (work: CaseWork): CaseWork => work;

export const without = (ids: readonly string[], id: string): readonly string[] =>
  ids.filter((each) => each !== id);

export const leftOut = <Value>(
  values: Readonly<Record<string, Value>>,
  id: string,
): Readonly<Record<string, Value>> => {
  const { [id]: _, ...others } = values;
  return others;
};
