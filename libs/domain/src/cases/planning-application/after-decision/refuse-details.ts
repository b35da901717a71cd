import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import { conditionOf, granted, noDetails } from './granted.js';
import { conditionsAt } from './targets.js';

export interface RefuseDetails {
  readonly type: 'RefuseDetails';
  readonly condition: number;
  readonly refusedOn: CalendarDate;
  readonly linked: LinkedCase;
  readonly on: CalendarDate;
}

const mayRefuseDetails = (state: PlanningApplication) => granted(state, 'refused details');

function refuseDetails(
  { condition, refusedOn, linked }: RefuseDetails,
  found: FoundBy<typeof mayRefuseDetails>,
): CaseOutcome {
  const stands = conditionOf(found, condition);
  if ('rejected' in stands) return stands;
  if (stands.condition.status === 'details-refused') return accept();
  if (stands.condition.status !== 'details-submitted') return noDetails(condition);
  return accept({ type: 'ConditionDetailsRefused', ...of(found, refusedOn), condition, refusedOn, linked });
}

export const RefuseDetails: Act<RefuseDetails> = act(mayRefuseDetails, refuseDetails, {
  days: { refusedOn: happened(the.decision, the.details), on: done() },
  targets: conditionsAt('details-submitted'),
  without: 'No details for a condition are waiting for an answer.',
});
