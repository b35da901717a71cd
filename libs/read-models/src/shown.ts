import { caseTopics, type PlanningApplicationEvent } from '#domain';
import type { ListedFact } from './council/listed-facts.js';

/** The facts that may follow the first one, which creates the case. */
export type LaterFact = Exclude<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;

export type FactOf<Type extends PlanningApplicationEvent['type']> = Extract<
  PlanningApplicationEvent,
  { type: Type }
>;

/** The parts of a view that one type of fact can change. */
export interface Shown<Part extends string> {
  readonly shows: readonly Part[];
}

/** It changes nothing in the view, for the given reason. */
export interface Hidden {
  readonly hidden: string;
}

export const shows = <Part extends string>(...parts: readonly Part[]): Shown<Part> => ({ shows: parts });

export const hidden = (reason: string): Hidden => ({ hidden: reason });

/** A line for each fact of a topic, unless the case in full lists it: a fact without a line does not compile. */
export type ShownFacts<Fact extends { readonly type: string }, Part extends string> = {
  readonly [Type in Exclude<Fact['type'], 'ApplicationReceived' | ListedFact>]: Shown<Part> | Hidden;
};

/** The whole table: also the facts that only the case in full shows. */
export type ShownOfEach<Part extends string> = Readonly<Record<LaterFact['type'], Shown<Part> | Hidden>>;

/** The parts of a view that a fact may change. A spec checks this against random histories. */
export const partsShown = <Part extends string>(line: Shown<Part> | Hidden): readonly Part[] =>
  'shows' in line ? line.shows : [];

type Topic = keyof typeof caseTopics;
type FactIn<Each extends Topic> = { [One in Each]: keyof (typeof caseTopics)[One] }[Each];

/** The same line for each fact of these topics of a case; also for those that the topics get later. */
export const eachOfTopics = <Each extends Topic, Line>(
  topics: readonly Each[],
  line: Line,
): Readonly<Record<FactIn<Each>, Line>> =>
  Object.fromEntries(
    topics.flatMap((topic) => Object.keys(caseTopics[topic]).map((type) => [type, line])),
  ) as Record<FactIn<Each>, Line>;

/** The same line for each fact of a case, except in these topics. */
export const eachElsewhere = <Except extends Topic, Line>(
  except: readonly Except[],
  line: Line,
): Readonly<Record<FactIn<Exclude<Topic, Except>>, Line>> => {
  const isElsewhere = (topic: Topic): topic is Exclude<Topic, Except> => !except.some((one) => one === topic);
  return eachOfTopics((Object.keys(caseTopics) as Topic[]).filter(isElsewhere), line);
};
