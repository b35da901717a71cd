import { type CalendarDate, type CouncilLaw, type FeeProposal, feeFor } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { overpayment } from '../questions/overpayment.js';
import type { PlanningApplication } from '../state.js';

/** Works out the fee owed and keeps the calculation line by line, so that a later fee table changes nothing. */
export interface AssessFee {
  readonly type: 'AssessFee';
  /** If it names a type, that must be the case's own. */
  readonly proposal: Omit<FeeProposal, 'type'> & { readonly type?: string };
  readonly on: CalendarDate;
}

const mayAssessFee = (state: PlanningApplication) => openCase(state, 'given a fee');

function assessFee(
  { proposal, on }: AssessFee,
  found: FoundBy<typeof mayAssessFee>,
  { council, fees }: CouncilLaw,
): CaseOutcome {
  const { type = found.applicationType } = proposal;
  if (type !== found.applicationType)
    return reject(
      'proposal-of-another-type',
      `The case has the type ${found.applicationType}, but the proposal says ${type}: correct the one that is wrong.`,
    );
  const ofTheCase = { ...proposal, type, ...(council !== null && { council }) };
  const fee = feeFor(ofTheCase, found.receivedOn, fees);
  if (fee.outcome === 'cannot say')
    return reject('fee-not-known', fee.problems.map(({ because }) => because).join(' '));
  if (found.fees.assessed && canonicalJson(found.fees.assessed) === canonicalJson(fee)) return accept();
  const assessed = { type: 'FeeAssessed', ...of(found, on), fee, assessedOn: on } as const;
  return accept<PlanningApplicationEvent>(
    assessed,
    ...overpayment({ ...found, fees: { ...found.fees, assessed: fee } }, on),
  );
}

export const AssessFee: Act<AssessFee> = act(mayAssessFee, assessFee, { days: { on: done() } });
