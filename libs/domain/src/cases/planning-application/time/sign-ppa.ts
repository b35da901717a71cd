import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';
import { agreedDate } from './agreement.js';

/** A planning performance agreement: a programme, and with it a later day to decide. */
export interface SignPPA {
  readonly type: 'SignPPA';
  readonly agreementId: string;
  readonly decideBy: CalendarDate;
  readonly agreedOn: CalendarDate;
  readonly document: string;
  readonly on: CalendarDate;
}

export function signPPA(
  { agreementId, decideBy, agreedOn, document }: SignPPA,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'given a performance agreement');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.clock.agreements.get(agreementId) === 'signed') return accept();
  const refused = missingDocument(found, [document]);
  if (refused) return refused;
  const agreed = agreedDate(found, { cause: 'ppa', decideBy, agreedOn }, law);
  if ('rejected' in agreed) return agreed;
  return accept({ type: 'PPASigned', ...of(found, agreedOn), agreementId, document, ...agreed });
}
