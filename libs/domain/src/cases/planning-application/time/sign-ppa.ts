import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { byLaw, done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import { missingDocument } from '../questions/missing-document.js';
import type { Decided, PlanningApplication } from '../state.js';
import { agreedDate, couldBeLonger, notExtendable } from './agreement.js';

/** A planning performance agreement: a programme with a later day to decide. */
export interface SignPPA {
  readonly type: 'SignPPA';
  readonly agreementId: string;
  readonly decideBy: CalendarDate;
  readonly agreedOn: CalendarDate;
  readonly document: string;
  readonly on: CalendarDate;
}

const maySignPPA = (state: PlanningApplication, _: Acting, law: CouncilLaw) =>
  // It may have been agreed before later events.
  provided(undecided(state, 'given a performance agreement'), (found) =>
    notExtendable(found, found.clock.validFrom, law),
  );

function signPPA(
  { agreementId, decideBy, agreedOn, document }: SignPPA,
  found: FoundBy<typeof maySignPPA> | Decided,
  law: CouncilLaw,
): CaseOutcome {
  if (found.clock.agreements.get(agreementId) === 'signed') return accept();
  const refused = missingDocument(found, [document]);
  if (refused) return refused;
  const agreed = agreedDate(found, { cause: 'ppa', decideBy, agreedOn }, law);
  if ('rejected' in agreed) return agreed;
  return accept({ type: 'PPASigned', ...of(found, agreedOn), agreementId, document, ...agreed });
}

export const SignPPA: Act<SignPPA> = act(maySignPPA, signPPA, {
  days: { decideBy: byLaw, agreedOn: happened(the.receipt), on: done() },
  foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
  isForDecided: couldBeLonger,
});
