import { type Rejection, reject } from '../../../decider.js';
import type { PlanningApplicationCommand } from '../commands.generated.js';
import type { ExistingCase } from '../state.js';
import type { ImportedEnd } from './events.js';

type Command = PlanningApplicationCommand['type'];

/**
 * What is still possible on an imported case that had already ended: results of cases that depend on it, its
 * council's succession, erasures, and corrections by two people. Acts by two people are judged as the acts
 * themselves.
 */
const onHistory: ReadonlySet<Command> = new Set<Command>([
  ...(['ImportCase', 'TakeOverCase', 'ErasePersonalData', 'CorrectRecord'] as const),
  ...(['FollowLinkedCase', 'SubmitDetails', 'ApproveDetails', 'ConfirmDeemedDischarge'] as const),
  ...(['WriteLetter', 'RecordLetterHandedOver', 'RecordLetterOutcome'] as const),
  ...(['RefuseDetails', 'GrantNMA', 'ProposeAct', 'ConfirmProposal', 'WithdrawProposal'] as const),
]);

/** Refuses a change to a case that is history. */
export function untouchable(
  type: Command,
  { history, caseReference }: ExistingCase,
): { readonly rejected: Rejection } | undefined {
  if (history === null || onHistory.has(type)) return undefined;
  return reject(
    'case-history',
    `${caseReference} had ended before it was brought in. It is history: you can read it and link to it, but not change it.`,
  );
}

/** Whether the applicant took it back, or the council closed it as dormant: both are over without a decision. */
export const endedAsWithdrawn = ({ ended }: Pick<ImportedEnd, 'ended'>): boolean =>
  ended === 'withdrawn' || ended === 'disposed';

const members = /committee|members?\b|panel|board|full council/i;
const officers = /delegat|officer|director|head of|manager/i;

/** Who decided, as far as the other system's words show; null if they do not. */
export function deciderElsewhere({
  decidedBy,
}: Pick<ImportedEnd, 'decidedBy'>): 'officer' | 'committee' | null {
  if (decidedBy === null) return null;
  if (members.test(decidedBy)) return 'committee';
  return officers.test(decidedBy) ? 'officer' : null;
}
