import { type Rejection, reject } from '../../decider.js';
import { decisionInWords } from '../decision/in-words.js';
import { isFavourable } from '../decision/kinds.js';
import { inStage } from '../guards.js';
import type { PlanningApplication } from '../state.js';
import type { ConditionState } from './state.js';

type Determined = Extract<PlanningApplication, { stage: 'determined' }>;
type Rejected = { readonly rejected: Rejection };

/** A case whose grant stands: what follows a permission follows only that. */
export function granted(state: PlanningApplication, act: string): { readonly found: Determined } | Rejected {
  const guard = inStage(state, ['determined'], act);
  if ('rejected' in guard) return guard;
  const { caseReference, outcome } = guard.found;
  const { decision, standing } = outcome;
  if (standing !== 'stands')
    return reject(
      `decision-${standing}`,
      `The decision on ${caseReference} was ${standing}: nothing can be done under it.`,
    );
  if (decision !== 'deemed' && !isFavourable(decision))
    return reject(
      'not-granted',
      `${caseReference} was not granted (${decisionInWords[decision]}), so it cannot be ${act}.`,
    );
  return guard;
}

/** A condition of the grant of which details must be approved. */
export function conditionOf(
  { outcome, caseReference }: Determined,
  number: number,
): { readonly condition: ConditionState } | Rejected {
  const condition = outcome.conditions.get(number);
  if (!condition) return reject('unknown-condition', `${caseReference} has no condition ${number}.`);
  if (!condition.detailsRequired)
    return reject('no-details-needed', `Condition ${number} asks for no details: it is complied with.`);
  return { condition };
}
