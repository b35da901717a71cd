import type { CaseReference, PlanningApplicationEvent } from '#domain';
import { code } from '../kinds.js';
import { field, type Publications } from '../publication.js';

/** The publications of one topic's facts: a missing one does not compile. */
export type TopicPublications<Fact extends { type: string }> = Publications<
  Extract<PlanningApplicationEvent, { type: Fact['type'] }>
>;

export const caseReference = field(
  code<CaseReference>(),
  "The case's reference.",
  (event: PlanningApplicationEvent) => event.caseReference,
);
