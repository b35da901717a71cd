import {
  type Answer,
  type CalendarDate,
  type Corrections,
  firstAgreementOn,
  type Guarantee,
  guaranteeOf,
} from '#legislation';
import { againstSilence } from '../state/appeals.js';
import type { Known, Valid } from '../state.js';

/** The Planning Guarantee of a valid case, with whatever took it away; nothing where its type has none. */
export function guaranteeOfCase(
  state: Known & Valid,
  corrections: Corrections,
): Answer<Guarantee> | undefined {
  const { applicationType: type, scale, receivedOn, clock, appeals, calledInOn } = state;
  const { validFrom, eia, psi, deadlines, highCourtClaims } = clock;
  const [highCourtClaimOn] = [...highCourtClaims.values()].toSorted();
  const extensionAgreedOn = firstAgreementOn(deadlines);
  const appealOn = againstSilence(appeals)?.lodgedOn;
  const facts = {
    ...{ type, scale, receivedOn, validFrom, eia, psi },
    ...(extensionAgreedOn && { extensionAgreedOn }),
    ...(appealOn && { nonDeterminationAppealOn: appealOn }),
    ...(highCourtClaimOn && { highCourtClaimOn }),
    ...(calledInOn && { calledInOn }),
    ...decided(state),
  };
  return guaranteeOf(facts, corrections);
}

/** A decision that came too late leaves the refund due, though the clerk looks only afterwards. */
const decided = (state: Known): { decidedOn?: CalendarDate } =>
  state.stage === 'determined' ? { decidedOn: state.outcome.decidedOn } : {};
