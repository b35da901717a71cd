import type { PlanningApplicationEvent } from '#domain';

/**
 * Facts that the case in full lists one by one, by the name of the list. Nothing else shows them: lists of cases do
 * not search by them, and neither the register nor the open data publish them. Such a fact needs no other line, except
 * where it leaves something to be done: worklist/work-facts.ts.
 */
export const listedFacts = {
  parentsElsewhere: 'ParentRecordedElsewhere',
  enforcement: 'EnforcementLinked',
  siteVisits: 'SiteVisited',
  notes: 'AssessmentNoteAdded',
  considerations: 'ConsiderationRecorded',
  amendments: 'AmendmentReceived',
  reconsultationsWaived: 'ReconsultationWaived',
  conditionAgreements: 'ConditionAgreed',
  detailsSubmitted: 'DetailsSubmitted',
  detailsRefused: 'ConditionDetailsRefused',
  laterVersions: 'SubmissionAmended',
} as const satisfies Readonly<Record<string, PlanningApplicationEvent['type']>>;

export type ListName = keyof typeof listedFacts;
export type ListedFact = (typeof listedFacts)[ListName];

const names = Object.keys(listedFacts) as ListName[];

const byType = new Map<string, ListName>(names.map((name) => [listedFacts[name], name]));

/** The list in which the case in full shows a fact of this type. */
export const listOf = (type: string): ListName | undefined => byType.get(type);

/** The same line of a table for each of these facts, or one made from the name of its list. */
export const eachListed = <Line>(lineOf: (name: ListName) => Line): Readonly<Record<ListedFact, Line>> =>
  Object.fromEntries(names.map((name) => [listedFacts[name], lineOf(name)])) as Record<ListedFact, Line>;

/** A value for each list. */
export const eachList = <Value>(value: Value): Readonly<Record<ListName, Value>> =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<ListName, Value>;
