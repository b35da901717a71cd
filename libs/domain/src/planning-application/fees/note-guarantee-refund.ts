import { type CalendarDate, firstAgreementOn, guaranteeOf } from '#legislation';
import { accept } from '../../decider.js';
import { againstSilence } from '../after/state.js';
import { of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { isValid, type PlanningApplication, type Valid } from '../state.js';
import { paidPence, refundedPence } from './state.js';

/** Sent by the clerk: the fee falls due back where the Planning Guarantee was not met. Nothing due is no error. */
export interface NoteGuaranteeRefund {
  readonly type: 'NoteGuaranteeRefund';
  readonly on: CalendarDate;
}

export const guaranteeRefundId = 'planning-guarantee';

export function noteGuaranteeRefund({ on }: NoteGuaranteeRefund, state: PlanningApplication): CaseOutcome {
  if (!isValid(state) || state.fees.refunds.has(guaranteeRefundId)) return accept();
  const guarantee = guaranteeOf({ ...guaranteeFacts(state), ...decided(state) });
  if (guarantee?.value.standing !== 'running' || guarantee.value.refundDueFrom > on) return accept();
  const { lastDay, refundDueFrom } = guarantee.value;
  const amountPence = paidPence(state.fees) - refundedPence(state.fees);
  if (amountPence <= 0) return accept();
  return accept({
    type: 'GuaranteeRefundDue',
    ...of(state, refundDueFrom),
    refundId: guaranteeRefundId,
    lastDay,
    refundDueFrom,
    amountPence,
    because: guarantee.because,
  });
}

function guaranteeFacts({ applicationType: type, scale, receivedOn, clock, appeals, calledInOn }: Valid) {
  const { validFrom, eia, psi, deadlines, highCourtClaimOn } = clock;
  const extensionAgreedOn = firstAgreementOn(deadlines);
  const appealOn = againstSilence(appeals)?.lodgedOn;
  return {
    ...{ type, scale, receivedOn, validFrom, eia, psi },
    ...(extensionAgreedOn && { extensionAgreedOn }),
    ...(appealOn && { nonDeterminationAppealOn: appealOn }),
    ...(highCourtClaimOn && { highCourtClaimOn }),
    ...(calledInOn && { calledInOn }),
  };
}

/** A decision that came too late leaves the refund due, though the clerk looks only afterwards. */
const decided = (state: PlanningApplication): { decidedOn?: CalendarDate } =>
  state.stage === 'determined' ? { decidedOn: state.outcome.decidedOn } : {};
