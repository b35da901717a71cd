import { type Rejection, reject } from '../../../decider.js';
import type { PlanningApplicationCommand } from '../commands.js';
import type { ExistingCase } from '../state.js';
import type { ImportedEnd } from './events.js';

type Command = PlanningApplicationCommand['type'];

/**
 * What may still be done on a case that had ended before it was brought in: what a case that hangs on it comes to, that
 * its council has a successor, that somebody is to be forgotten, and that two people put right what came in wrong. Acts
 * by two are judged as the acts they are.
 */
const onHistory: ReadonlySet<Command> = new Set<Command>([
  ...(['ImportCase', 'TakeOverCase', 'ErasePersonalData', 'CorrectRecord'] as const),
  ...(['FollowLinkedCase', 'SubmitDetails', 'ApproveDetails', 'ConfirmDeemedDischarge'] as const),
  ...(['WriteLetter', 'RecordLetterHandedOver', 'RecordLetterOutcome'] as const),
  ...(['RefuseDetails', 'GrantNMA', 'ProposeAct', 'ConfirmProposal', 'WithdrawProposal'] as const),
]);

/** The refusal of what would change a case that is history. */
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

const members = /committee|members?\b|panel|board|full council/i;
const officers = /delegat|officer|director|head of|manager/i;

/** Whose decision it was, as far as the other system's words tell; null where they do not. */
export function deciderElsewhere({
  decidedBy,
}: Pick<ImportedEnd, 'decidedBy'>): 'officer' | 'committee' | null {
  if (decidedBy === null) return null;
  if (members.test(decidedBy)) return 'committee';
  return officers.test(decidedBy) ? 'officer' : null;
}
