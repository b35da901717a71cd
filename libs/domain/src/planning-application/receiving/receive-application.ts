import { accept, reject } from '../../decider.js';
import type { CaseReference } from '../../values.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Received } from './events.js';

export interface ReceiveApplication extends Received {
  readonly type: 'ReceiveApplication';
  readonly caseReference: CaseReference;
}

export function receiveApplication(
  { type: _, caseReference, ...received }: ReceiveApplication,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'unknown') {
    const effectiveOn = received.receivedOn;
    return accept({ type: 'ApplicationReceived', caseReference, effectiveOn, ...received });
  }
  // The reference may differ: a number was allotted again for a submission that had got through after all.
  if (state.payloadSha256 === received.payloadSha256) return accept();
  return reject('submission-differs', 'The same submission was received before with other contents.');
}
