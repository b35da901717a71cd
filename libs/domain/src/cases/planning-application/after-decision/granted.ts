import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { inStage } from '../guards.js';
import type { ConditionState } from '../state/after-decision.js';
import { allowedOn } from '../state/appeals.js';
import type { PlanningApplication } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { decisionInWords } from '../vocabulary/in-words.js';

type Determined = Extract<PlanningApplication, { stage: 'determined' }>;
type Rejected = { readonly rejected: Rejection };

/**
 * The day of the grant in force, by the council or by an authority that replaced its decision; undefined if
 * there is none.
 */
export function grantedOn({ determination, appeals }: Determined): CalendarDate | undefined {
  const { decision, status, decidedOn } = determination;
  if (status !== 'in-force') return undefined;
  return decision === 'deemed' || isFavourable(decision) ? decidedOn : allowedOn(appeals, decidedOn);
}

/** A case whose grant is in force. Acts that follow a permission require this. */
export function granted(state: PlanningApplication, act: string): { readonly found: Determined } | Rejected {
  const guard = inStage(state, ['determined'], act);
  if ('rejected' in guard) return guard;
  const { caseReference, determination } = guard.found;
  const { decision, status } = determination;
  if (status !== 'in-force')
    return reject(
      `decision-${status}`,
      `The decision on ${caseReference} was ${status}, so it is no longer in force.`,
    );
  if (decision !== 'deemed' && !grantedOn(guard.found))
    return reject(
      'not-granted',
      `${caseReference} was not granted (${decisionInWords[decision]}), so it cannot be ${act}.`,
    );
  return guard;
}

/** A condition of the grant whose details must be approved. */
export function conditionOf(
  { determination, caseReference }: Determined,
  number: number,
): { readonly condition: ConditionState } | Rejected {
  const condition = determination.conditions.get(number);
  if (!condition) return reject('unknown-condition', `${caseReference} has no condition ${number}.`);
  if (!condition.detailsRequired)
    return reject(
      'no-details-needed',
      `Condition ${number} needs no approved details: the developer only has to comply with it.`,
    );
  return { condition };
}

export const noDetails = (condition: number) =>
  reject(
    'no-details',
    `No details for condition ${condition} are waiting for an answer: first record the case by which they came.`,
  );
