import { applicationType, type CalendarDate, type CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Acting, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';

/** For farm, forestry and demolition notices: says in time that approval is needed, and the longer period runs. */
export interface RequirePriorApproval {
  readonly type: 'RequirePriorApproval';
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export const mayRequirePriorApproval = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(inStage(state, ['live'], 'made to wait for prior approval'), (found) =>
    notInTwoStages(found, on, law),
  );

function notInTwoStages(
  { applicationType: code, clock }: FoundLive,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  if (clock.priorApprovalNeeded)
    return reject('prior-approval-required', 'It has been said already that prior approval is needed.');
  if (applicationType(code, undefined, corrections)?.period !== 'prior-approval.two-stage')
    return reject('not-two-stage', 'Only farm, forestry and demolition notices are answered in two stages.');
  const last = decideBy(clock);
  return on > last
    ? reject('too-late', `It could be said until ${last}: the development may begin.`)
    : undefined;
}

type FoundLive = Extract<PlanningApplication, { stage: 'live' }>;

export const isPriorApprovalRequired = (_: RequirePriorApproval, state: PlanningApplication): boolean =>
  state.stage === 'live' && state.clock.priorApprovalNeeded;

export function requirePriorApproval(
  { by, on }: RequirePriorApproval,
  found: FoundBy<typeof mayRequirePriorApproval>,
  law: CouncilLaw,
): CaseOutcome {
  const deadline = statutoryDeadline(found, { ...found.clock, priorApprovalNeeded: true }, law.corrections);
  return accept<PlanningApplicationEvent>(
    { type: 'PriorApprovalRequired', ...of(found, on), saidOn: on, by },
    ...(deadline ? [{ type: 'DeadlineSet', ...of(found, on), ...deadline } as const] : []),
  );
}
