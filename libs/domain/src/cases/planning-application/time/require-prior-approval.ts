import { applicationType, type CalendarDate, type CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, provided } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { decideBy } from '../state/time.js';
import type { Decided, ExistingCase, PlanningApplication } from '../state.js';

/**
 * For farm, forestry and demolition notices: says in time that approval is needed, and the longer period
 * runs.
 */
export interface RequirePriorApproval {
  readonly type: 'RequirePriorApproval';
  readonly by: OfficerId;
  /** The day of the statement, if it is recorded only later. */
  readonly saidOn?: CalendarDate;
  readonly on: CalendarDate;
}

const mayRequirePriorApproval = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(inStage(state, ['live'], 'made to wait for prior approval'), (found) =>
    notInTwoStages(found, on, law),
  );

function notInTwoStages(
  { applicationType: code, clock }: FoundLive | Decided,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  if (clock.priorApprovalNeeded)
    return reject('prior-approval-required', 'The council has already said that prior approval is needed.');
  if (applicationType(code, undefined, corrections)?.period !== 'prior-approval.two-stage')
    return reject('not-two-stage', 'Only farm, forestry and demolition notices are answered in two stages.');
  const last = decideBy(clock);
  return on > last
    ? reject('too-late', `The council could say so only until ${last}: the development may begin.`)
    : undefined;
}

type FoundLive = Extract<PlanningApplication, { stage: 'live' }>;

const isPriorApprovalRequired = (_: RequirePriorApproval, state: PlanningApplication): boolean =>
  state.stage === 'live' && state.clock.priorApprovalNeeded;

/** It was said on an earlier day, whether or not a deemed decision has been recorded since. */
function saidInTime(
  { saidOn, on }: RequirePriorApproval,
  state: ExistingCase,
): FoundLive | Decided | undefined {
  if (saidOn === undefined || saidOn >= on) return undefined;
  return state.stage === 'live' ? state : ifBefore(state, saidOn);
}

/** A deemed decision let it go ahead, but the council may have said in time that prior approval is needed. */
const isDecidedBySilence = (
  { determination, clock, applicationType: code }: Decided,
  { corrections }: CouncilLaw,
): boolean =>
  determination.by === 'law' &&
  !clock.priorApprovalNeeded &&
  applicationType(code, undefined, corrections)?.period === 'prior-approval.two-stage';

function requirePriorApproval(
  { by, on, saidOn = on }: RequirePriorApproval,
  found: FoundLive | Decided,
  law: CouncilLaw,
): CaseOutcome {
  const refused = notInTwoStages(found, saidOn, law);
  if (refused) return refused;
  const deadline = statutoryDeadline(found, { ...found.clock, priorApprovalNeeded: true }, law.corrections);
  return accept<PlanningApplicationEvent>(
    { type: 'PriorApprovalRequired', ...of(found, saidOn), saidOn, by },
    ...(deadline ? [{ type: 'DeadlineSet', ...of(found, saidOn), ...deadline } as const] : []),
  );
}

export const RequirePriorApproval: Act<RequirePriorApproval> = act(
  mayRequirePriorApproval,
  requirePriorApproval,
  {
    days: { saidOn: happened(the.receipt, the.validity), on: done(the.validity) },
    isRepeat: isPriorApprovalRequired,
    foundLater: saidInTime,
    isForDecided: isDecidedBySilence,
  },
);
