import { applicationType, type CalendarDate, type CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';

/** For farm, forestry and demolition notices: says in time that approval is needed, and the longer period runs. */
export interface RequirePriorApproval {
  readonly type: 'RequirePriorApproval';
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function requirePriorApproval(
  { by, on }: RequirePriorApproval,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = inStage(state, ['live'], 'made to wait for prior approval');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.clock.priorApprovalNeeded) return accept();
  if (
    applicationType(found.applicationType, undefined, law.corrections)?.period !== 'prior-approval.two-stage'
  )
    return reject('not-two-stage', 'Only farm, forestry and demolition notices are answered in two stages.');
  const last = decideBy(found.clock);
  if (on > last) return reject('too-late', `It could be said until ${last}: the development may begin.`);
  const deadline = statutoryDeadline(found, { ...found.clock, priorApprovalNeeded: true }, law.corrections);
  return accept<PlanningApplicationEvent>(
    { type: 'PriorApprovalRequired', ...of(found, on), saidOn: on, by },
    ...(deadline ? [{ type: 'DeadlineSet', ...of(found, on), ...deadline } as const] : []),
  );
}
