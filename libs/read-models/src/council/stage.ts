import type { PlanningApplicationEvent } from '#domain';

/** Where a case stands, as planners say what has to be done with it next. */
export const stages = [
  'to validate',
  'invalid',
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
  'called in',
  'decided',
  'withdrawn',
  'returned',
  'duplicate',
] as const;
export type Stage = (typeof stages)[number];

/** Those in which something is still to be done before it ends. */
export const openStages = [
  'to validate',
  'invalid',
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
  'called in',
] as const satisfies readonly Stage[];

/** Those in which it has ended. */
export const endedStages = [
  'decided',
  'withdrawn',
  'returned',
  'duplicate',
] as const satisfies readonly Stage[];

/** The facts that lead to a stage whatever they say and wherever the case stood. */
const leadsTo: Partial<Record<PlanningApplicationEvent['type'], Stage>> = {
  ApplicationReceived: 'to validate',
  ApplicationInvalidated: 'invalid',
  ValidationSetAside: 'invalid',
  ApplicationValidated: 'to assess',
  RecommendationSubmitted: 'to decide',
  RecommendationChallenged: 'to assess',
  CommitteeReferralMade: 'at committee',
  // Put on an agenda again after it was resolved on, it has come back.
  CommitteeScheduled: 'at committee',
  CalledIn: 'called in',
  DecisionIssued: 'decided',
  SecretaryOfStateDecided: 'decided',
  DeemedOutcomeOccurred: 'decided',
  DeemedDischargeOccurred: 'decided',
  // One against a decision finds the case decided; one against silence decides it.
  AppealDecided: 'decided',
  CaseReopened: 'to assess',
  ApplicationWithdrawn: 'withdrawn',
  ApplicationReturned: 'returned',
  ApplicationClosedAsDuplicate: 'duplicate',
};

/** The stage that a fact leaves a case in. */
export function stageAfter(event: PlanningApplicationEvent, before: Stage): Stage {
  switch (event.type) {
    case 'CommitteeResolved':
      if (event.resolution === 'defer') return 'to assess';
      return event.subjectToObligation ? 'awaiting obligation' : 'to decide';
    case 'ObligationCompleted':
      return before === 'awaiting obligation' ? 'to decide' : before;
    default:
      return leadsTo[event.type] ?? before;
  }
}
