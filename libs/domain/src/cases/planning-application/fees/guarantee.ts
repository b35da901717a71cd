import { type Answer, type Corrections, firstAgreementOn, type Guarantee, guaranteeOf } from '#legislation';
import { firstDecidedOn } from '../questions/first-decision.js';
import { againstSilence } from '../state/appeals.js';
import type { ExistingCase, Valid } from '../state.js';

/** The Planning Guarantee of a valid case, with whatever took it away; nothing where its type has none. */
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
    // A decision that came too late leaves the refund due, though the clerk looks only afterwards.
    ...(decidedOn && { decidedOn }),
  };
  return guaranteeOf(facts, corrections);
}
