import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { decisionsFor, mayCarryConditions } from '../vocabulary/decision-kinds.js';
import type { Condition } from '../vocabulary/recommendation.js';

/** What the members resolved. A decision still has to be issued, by a second person, once nothing stands in its way. */
export interface RecordResolution {
  readonly type: 'RecordResolution';
  readonly meetingId: string;
  readonly resolution: 'grant' | 'refuse' | 'defer';
  /** Null where they are those recommended. */
  readonly conditions: readonly Condition[] | null;
  readonly refusalReasons: readonly string[] | null;
  readonly subjectToObligation: boolean;
  readonly reason: string;
  readonly on: CalendarDate;
}

type InCommittee = Extract<PlanningApplication, { stage: 'committee' | 'awaitingObligation' }>;

export function recordResolution(command: RecordResolution, state: PlanningApplication): CaseOutcome {
  const { meetingId, resolution, subjectToObligation, reason, on } = command;
  const guard = inStage(state, ['committee', 'awaitingObligation'], 'resolved on by the committee');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const refused = notMet(found, command) ?? unbound(found, command) ?? withoutReasons(found, command);
  if (refused) return refused;
  const { recommendation } = found;
  return accept({
    type: 'CommitteeResolved',
    ...of(found, on),
    meetingId,
    resolution,
    resolvedOn: found.meeting?.meetsOn ?? on,
    conditions: resolution === 'grant' ? (command.conditions ?? recommendation.conditions) : [],
    refusalReasons: resolution === 'refuse' ? (command.refusalReasons ?? recommendation.refusalReasons) : [],
    // Only a grant waits for a deed: a refusal that did would wait for ever.
    subjectToObligation: resolution === 'grant' && subjectToObligation,
    reason,
  });
}

function notMet(
  { meeting, resolution }: InCommittee,
  { meetingId, on }: RecordResolution,
): { readonly rejected: Rejection } | undefined {
  if (resolution)
    return reject('resolved', `The committee has resolved to ${resolution.decision} it already.`);
  if (!meeting || meeting.meetingId !== meetingId)
    return reject('unknown-meeting', `It is not on the agenda of ${meetingId}: put it there first.`);
  if (meeting.meetsOn > on) return reject('meeting-to-come', `The committee meets on ${meeting.meetsOn}.`);
  return undefined;
}

function unbound(
  { applicationType: code }: InCommittee,
  { conditions }: RecordResolution,
): { readonly rejected: Rejection } | undefined {
  const canBind = decisionsFor(code).some((decision) => mayCarryConditions(code, decision));
  return conditions && conditions.length > 0 && !canBind
    ? reject('conditions-not-possible', 'No condition can bind what this may be decided as.')
    : undefined;
}

function withoutReasons(
  { recommendation }: InCommittee,
  { resolution, refusalReasons, conditions, reason }: RecordResolution,
): { readonly rejected: Rejection } | undefined {
  if (resolution === 'refuse' && (refusalReasons ?? recommendation.refusalReasons).length === 0)
    return reject('reasons-missing', 'A refusal needs its reasons (DMPO art. 35).');
  if (conditions?.some(({ reason: why }) => why.trim() === ''))
    return reject('reasons-missing', 'Each condition needs its reason (DMPO art. 35).');
  if (resolution === 'defer' && reason.trim() === '')
    return reject('reasons-missing', 'Say for what it was put off.');
  return undefined;
}
