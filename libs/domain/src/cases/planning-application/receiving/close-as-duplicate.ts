import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { type CaseReference, type OfficerId, pence } from '../../../values.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, unvalidated } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { moveAway } from '../questions/move-away.js';
import { refundOwed } from '../questions/refund-owed.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';

/** What the record says of the case that continues; null if nobody looked, or the council has no such case. */
export interface CaseThatGoesOn extends LinkedCase {
  readonly stage: ExistingCase['stage'];
}

export interface CloseAsDuplicate {
  readonly type: 'CloseAsDuplicate';
  readonly duplicateOf: CaseReference;
  readonly goesOn: CaseThatGoesOn | null;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayCloseAsDuplicate = (state: PlanningApplication) => unvalidated(state, 'closed as a duplicate');

const namedBy = ({ goesOn, duplicateOf }: CloseAsDuplicate): CaseReference =>
  goesOn?.reference ?? duplicateOf;

const isDuplicateOf = (command: CloseAsDuplicate, state: PlanningApplication): boolean =>
  state.stage === 'duplicate' && state.duplicateOf === namedBy(command);

/** The duplicate is closed and its payments move to the other case: nothing is refundable. */
function closeAsDuplicate(
  command: CloseAsDuplicate,
  found: FoundBy<typeof mayCloseAsDuplicate>,
): CaseOutcome {
  const { duplicateOf, goesOn, reason, by, on } = command;
  const named = namedBy(command);
  if (named === found.caseReference)
    return reject('duplicate-of-itself', 'Name the other case: a case cannot be a duplicate of itself.');
  if (!goesOn) return reject('unknown-linked-case', `This council has no case ${duplicateOf}.`);
  const ended = cannotGoOn(goesOn);
  if (ended) return ended;
  const moved = moveAway(found, { of: 'case', caseId: goesOn.caseId, reference: named }, on);
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationClosedAsDuplicate', ...of(found, on), duplicateOf: named, closedOn: on, reason, by },
    ...moved.facts,
    ...refundOwed(moved.state, { cause: 'overpaid', owedPence: pence(0) }, on),
  );
}

export const CloseAsDuplicate: Act<CloseAsDuplicate> = act(mayCloseAsDuplicate, closeAsDuplicate, {
  days: { on: done() },
  isRepeat: isDuplicateOf,
});

function cannotGoOn({ stage, reference }: CaseThatGoesOn): { readonly rejected: Rejection } | undefined {
  if (stage === 'duplicate')
    return reject(
      'duplicate-of-duplicate',
      `${reference} is itself a duplicate: name the case that continues.`,
    );
  if (stage === 'withdrawn' || stage === 'returned')
    return reject('duplicate-of-closed', `${reference} was ${stage}: only this case can continue.`);
  return undefined;
}
