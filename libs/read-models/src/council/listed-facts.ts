import type { PlanningApplicationEvent } from '#domain';

interface ListOfFacts {
  readonly fact: PlanningApplicationEvent['type'];
  readonly label: string;
  readonly meaning: string;
}

/**
 * Facts that the case in full lists one by one, by the name of the list, with its name for people and its meaning
 * in the document of the API. Nothing else shows them: lists of cases do not search by them, and neither the register
 * nor the open data publish them. Such a fact needs no other line, unless it creates work: then it has one in
 * worklist/work-facts.
 */
export const listedFacts = {
  parentsElsewhere: {
    fact: 'ParentRecordedElsewhere',
    label: 'Hangs on, elsewhere',
    meaning: 'The permissions it depends on that another authority holds.',
  },
  enforcement: {
    fact: 'EnforcementLinked',
    label: 'Enforcement',
    meaning: 'The enforcement cases that are linked.',
  },
  siteVisits: { fact: 'SiteVisited', label: 'Site visits', meaning: 'The site visits.' },
  notes: { fact: 'AssessmentNoteAdded', label: 'Notes', meaning: 'The notes.' },
  considerations: {
    fact: 'ConsiderationRecorded',
    label: 'What was weighed',
    meaning: 'The material considerations.',
  },
  amendments: {
    fact: 'AmendmentReceived',
    label: 'Amendments',
    meaning: 'The amendments that came before the decision.',
  },
  reconsultationsWaived: {
    fact: 'ReconsultationWaived',
    label: 'Nobody asked again',
    meaning: 'The amendments without a new consultation, each with the reason.',
  },
  conditionAgreements: {
    fact: 'ConditionAgreed',
    label: 'Conditions agreed',
    meaning: 'The conditions that the applicant agreed to before the decision.',
  },
  detailsSubmitted: {
    fact: 'DetailsSubmitted',
    label: 'Details sent in',
    meaning: 'The details that were submitted under conditions.',
  },
  detailsRefused: {
    fact: 'ConditionDetailsRefused',
    label: 'Details refused',
    meaning: 'The details under conditions that were refused.',
  },
  laterVersions: {
    fact: 'SubmissionAmended',
    label: 'Later versions',
    meaning: 'Later versions of the submission.',
  },
} as const satisfies Readonly<Record<string, ListOfFacts>>;

export type ListName = keyof typeof listedFacts;
export type ListedFact = (typeof listedFacts)[ListName]['fact'];

const names = Object.keys(listedFacts) as ListName[];

const byType = new Map<string, ListName>(names.map((name) => [listedFacts[name].fact, name]));

/** The list in which the case in full shows a fact of this type. */
export const listOf = (type: string): ListName | undefined => byType.get(type);

/** The same line of a table for each of these facts, or a line that is made from the name of its list. */
export const eachListed = <Line>(lineOf: (name: ListName) => Line): Readonly<Record<ListedFact, Line>> =>
  Object.fromEntries(names.map((name) => [listedFacts[name].fact, lineOf(name)])) as Record<ListedFact, Line>;

/** A value for each list. */
export const eachList = <Value>(value: Value): Readonly<Record<ListName, Value>> =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<ListName, Value>;
