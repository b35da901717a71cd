import type { PlanningApplicationEvent } from '#domain';

/** Where a case stands, as planners say what has to be done with it next. */
export const stages = ['to validate', 'invalid', 'to assess', 'to decide', 'decided', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** The stage that a fact leads to; null where it changes none. */
export const stageAfter: Readonly<Record<PlanningApplicationEvent['type'], Stage | null>> = {
  ApplicationReceived: 'to validate',
  OfficerAllocated: null,
  InformationRequested: null,
  InformationReceived: null,
  ApplicationInvalidated: 'invalid',
  ApplicationValidated: 'to assess',
  DeadlineSet: null,
  DeadlineMissed: null,
  RecommendationSubmitted: 'to decide',
  DecisionIssued: 'decided',
  ApplicationWithdrawn: 'withdrawn',
};
