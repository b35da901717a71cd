import { type Corrections, type Deadlines, performanceDate, statutoryExpiry } from '#legislation';
import type { Clock } from '../state/time.js';
import type { OnFile } from '../state.js';
import type { Deadline } from '../vocabulary/deadline.js';

/** The law's last day with its reason, so that a later change of the period moves no old deadline. */
export function statutoryDeadline(
  { applicationType: type, scale, receivedOn }: Pick<OnFile, 'applicationType' | 'scale' | 'receivedOn'>,
  clock: Pick<Clock, 'validFrom' | 'eia' | 'psi' | 'unsaid' | 'priorApprovalNeeded' | 'deadlines'>,
  corrections: Corrections,
): Deadline | undefined {
  const { validFrom, eia, psi, unsaid, priorApprovalNeeded, deadlines } = clock;
  const facts = {
    ...{ type, scale, priorApprovalNeeded, validFrom, receivedOn },
    ...(!unsaid.includes('eia') && { eia }),
    ...(!unsaid.includes('psi') && { psi }),
  };
  const expiry = statutoryExpiry(facts, corrections);
  if (!expiry) return undefined;
  const { value: decideBy, because } = expiry;
  const ledger: Deadlines = [...deadlines, { cause: 'statutory', decideBy, because, setOn: validFrom }];
  return { decideBy, inForce: performanceDate(ledger) ?? decideBy, cause: 'statutory', because };
}
