import { statutoryExpiry } from '#legislation';
import type { OnFile } from '../state.js';
import type { Deadline } from './events.js';
import type { Clock } from './state.js';

/** The day the law gives, with its reason, so that a later change of the period moves no old deadline. */
export function statutoryDeadline(
  { applicationType: type, scale, receivedOn }: Pick<OnFile, 'applicationType' | 'scale' | 'receivedOn'>,
  {
    validFrom,
    eia,
    psi,
    priorApprovalNeeded,
  }: Pick<Clock, 'validFrom' | 'eia' | 'psi' | 'priorApprovalNeeded'>,
): Deadline | undefined {
  const expiry = statutoryExpiry({ type, scale, eia, psi, priorApprovalNeeded, validFrom, receivedOn });
  return expiry && { decideBy: expiry.value, cause: 'statutory', because: expiry.because };
}
