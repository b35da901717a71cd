import {
  type CasebookEvent,
  type CaseId,
  type CaseReference,
  paymentReferences,
  planningApplication,
} from '#domain';
import { type Recorded, sha256, stateAfter } from '#event-store';
import { tellParent } from './cases.js';
import { carryPaymentsOn, type Linking } from './payments.js';

/** Facts that may change what a case reports to its parent. */
const sayings: ReadonlySet<CasebookEvent['type']> = new Set([
  ...(['ParentLinked', 'DecisionIssued', 'SecretaryOfStateDecided', 'AppealDecided'] as const),
  ...(['DeemedOutcomeOccurred', 'DeemedDischargeOccurred', 'DeemedDecisionUndone'] as const),
  ...(['DecisionRevoked', 'RecordCorrected'] as const),
  ...(['DecisionQuashed', 'CaseReopened', 'ApplicationWithdrawn', 'ApplicationReturned'] as const),
  'ApplicationClosedAsDuplicate',
]);

/** Completes what a fact causes on other records. Returns why it cannot, if a person must look. */
export async function finishLinks(recorded: Recorded, linking: Linking): Promise<string | undefined> {
  const { event, stream } = recorded;
  const caseId = stream.slice(stream.indexOf('-') + 1) as CaseId;
  if (event.type === 'PaymentReferenceClaimed') return payAsClaimed(event.holder, linking);
  if (!stream.startsWith('planningApplication-')) return undefined;
  if (event.type === 'PaymentMovedAway') return carryPaymentsOn(caseId, linking);
  if (event.type === 'PaymentReversed') await freeReference(caseId, event.paymentId, linking);
  if (event.type === 'PaymentRecorded' && recorded.metadata.importedFrom === undefined)
    return claimAsPaid(caseId, recorded, event, linking);
  if (sayings.has(event.type)) await tellParent(caseId, linking);
  return undefined;
}

type PaymentRecorded = Extract<CasebookEvent, { type: 'PaymentRecorded' }>;

/** For payments from before claims existed, or left without one by a crash. */
async function claimAsPaid(
  caseId: CaseId,
  { metadata: { council } }: Recorded,
  { paymentId, amountPence, paidOn, method, reference, caseReference, effectiveOn }: PaymentRecorded,
  linking: Linking,
): Promise<string | undefined> {
  const { fees } = await caseNow(caseId, linking);
  if (!council || !fees?.payments.has(paymentId)) return undefined;
  const payment = { paymentId, amountPence, paidOn, method, reference };
  const decided = await onReference(reference, linking, `claim/${caseId}/${paymentId}`, {
    ...{ type: 'ClaimPaymentReference', on: effectiveOn },
    holder: { of: 'case', council, caseId, caseReference: caseReference as CaseReference, payment },
  });
  return 'rejected' in decided ? decided.rejected.because : undefined;
}

/** Records the claimed payment, or releases the claim if the case refuses the payment. */
async function payAsClaimed(
  holder: paymentReferences.PaymentHolder,
  linking: Linking,
): Promise<string | undefined> {
  if (holder.of !== 'case') return undefined;
  const { caseId, council, payment } = holder;
  const { fees } = await caseNow(caseId, linking);
  const { paymentId, reference } = payment;
  if (fees?.payments.has(paymentId) || fees?.movedAway.has(paymentId)) return undefined;
  const commandId = `pay/${caseId}/${paymentId}/${sha256(reference).slice(0, 16)}`;
  const decided = await linking.attempt(
    planningApplication,
    `planningApplication-${caseId}`,
    { type: 'RecordPayment', ...payment, on: payment.paidOn },
    { ...linking.actingFor, council, commandId, commandDigest: sha256(commandId) },
  );
  if (!('rejected' in decided)) return undefined;
  await onReference(reference, linking, `release/${commandId}`, {
    ...{ type: 'ReleasePaymentReference', because: 'payment-refused', on: payment.paidOn },
    holder: { of: 'case', caseId, paymentId },
  });
  return undefined;
}

async function freeReference(caseId: CaseId, paymentId: string, linking: Linking): Promise<void> {
  const { fees, receivedOn } = await caseNow(caseId, linking);
  const reference = fees?.reversedPayments.get(paymentId);
  if (!reference || !receivedOn) return;
  await onReference(reference, linking, `release/${caseId}/${paymentId}`, {
    ...{ type: 'ReleasePaymentReference', because: 'payment-reversed', on: receivedOn },
    holder: { of: 'case', caseId, paymentId },
  });
}

async function caseNow(caseId: CaseId, { store }: Linking) {
  const state = stateAfter(planningApplication, await store.readStream(`planningApplication-${caseId}`));
  return state.stage === 'unknown' ? { fees: null, receivedOn: null } : state;
}

function onReference(
  reference: string,
  { attempt, actingFor }: Linking,
  commandId: string,
  command: paymentReferences.PaymentReferenceCommand,
) {
  const { paymentReference, paymentReferenceStream } = paymentReferences;
  const context = { ...actingFor, council: null, commandId, commandDigest: sha256(commandId) };
  return attempt(paymentReference, paymentReferenceStream(reference), command, context);
}
