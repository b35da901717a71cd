import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import { conditionOf, granted } from './granted.js';
import { conditionsAt } from './targets.js';

/** Another case asks to approve the details of these conditions. */
export interface SubmitDetails {
  readonly type: 'SubmitDetails';
  readonly conditions: readonly number[];
  readonly linked: LinkedCase;
  readonly on: CalendarDate;
}

const maySubmitDetails = (state: PlanningApplication) => granted(state, 'sent details');

function submitDetails(
  { conditions, linked, on }: SubmitDetails,
  found: FoundBy<typeof maySubmitDetails>,
): CaseOutcome {
  if (conditions.length === 0) return reject('unknown-condition', 'Name the conditions.');
  const stands = conditions.map((number) => conditionOf(found, number));
  const refused = stands.find((each) => 'rejected' in each);
  if (refused && 'rejected' in refused) return refused;
  const existing = conditions.map((number) => found.determination.conditions.get(number)?.status);
  const done = conditions.find((_, index) => existing[index] === 'discharged');
  if (done !== undefined)
    return reject('condition-discharged', `Condition ${done} is discharged: no details are needed.`);
  if (existing.every((each) => each === 'details-submitted')) return accept();
  return accept({ type: 'DetailsSubmitted', ...of(found, on), conditions, linked });
}

export const SubmitDetails: Act<SubmitDetails> = act(maySubmitDetails, submitDetails, {
  days: { on: done(the.decision) },
  targets: conditionsAt('to-discharge', 'details-refused'),
  without: 'No condition still needs details.',
});
