import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { OfficerId } from '../values.js';
import type { PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface IssueDecision {
  readonly type: 'IssueDecision';
  readonly decision: 'granted' | 'refused';
  readonly signedBy: OfficerId;
  readonly on: CalendarDate;
}

const recommended = { granted: 'grant', refused: 'refuse' } as const;

export function issueDecision(
  { decision, signedBy, on }: IssueDecision,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = inStage(state, ['recommended', 'determined'], 'decided');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.stage === 'determined') {
    if (found.decision === decision) return accept();
    return reject('case-determined', `${found.caseReference} was ${found.decision} already.`);
  }
  const { by, recommendation, conditions, refusalReasons } = found.recommendation;
  if (signedBy === by)
    return reject('second-person', 'Whoever recommends a decision cannot sign it: ask a second person.');
  if (recommendation !== recommended[decision])
    return reject(
      'not-as-recommended',
      `The recommendation is to ${recommendation}: return it to the officer.`,
    );
  return accept({
    type: 'DecisionIssued',
    caseReference: found.caseReference,
    effectiveOn: on,
    decision,
    decidedOn: on,
    conditions,
    refusalReasons,
    recommendedBy: by,
    signedBy,
    inTime: on <= found.decideBy,
  });
}
