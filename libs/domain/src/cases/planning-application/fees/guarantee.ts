import { type Answer, type Corrections, firstAgreementOn, type Guarantee, guaranteeOf } from '#legislation';
import { firstDecidedOn } from '../questions/first-decision.js';
import { againstSilence } from '../state/appeals.js';
import type { ExistingCase, Valid } from '../state.js';

/** The Planning Guarantee of a valid case, with what removed it; undefined if its type has none. */
export function guaranteeOfCase(
  state: ExistingCase & Valid,
  corrections: Corrections,
): Answer<Guarantee> | undefined {
  const { applicationType: type, scale, receivedOn, clock, appeals, calledInOn } = state;
  const { validFrom, eia, psi, deadlines, highCourtClaims } = clock;
  const [highCourtClaimOn] = [...highCourtClaims.values()].toSorted();
  const extensionAgreedOn = firstAgreementOn(deadlines);
  const decidedOn = firstDecidedOn(state);
  const appealOn = againstSilence(appeals)?.lodgedOn;
  const facts = {
    ...{ type, scale, receivedOn, validFrom, eia, psi },
    ...(extensionAgreedOn && { extensionAgreedOn }),
    ...(appealOn && { nonDeterminationAppealOn: appealOn }),
    ...(highCourtClaimOn && { highCourtClaimOn }),
    ...(calledInOn && { calledInOn }),
    // After a late decision the refund remains due, even if the clerk runs only afterwards.
    ...(decidedOn && { decidedOn }),
  };
  return guaranteeOf(facts, corrections);
}
