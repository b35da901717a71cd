import {
  type CaseId,
  type CouncilCode,
  charges,
  type PlanningApplicationEvent,
  paymentReferences,
  pence,
  planningApplication,
} from '#domain';
import { type EventStore, type Recorded, sha256 } from '#event-store';
import type { ActingFor, Attempt } from '#reassignment';

export interface Linking {
  readonly store: EventStore;
  readonly attempt: Attempt;
  readonly actingFor: ActingFor;
}

type MovedAway = Extract<PlanningApplicationEvent, { type: 'PaymentMovedAway' }>;
type PaidHere = Extract<PlanningApplicationEvent, { type: 'PaymentRecorded' | 'PaymentMovedHere' }>;

/**
 * Moves the payments that a case gave away to the original of a duplicate, or to a charge for advice: first
 * as a fact there, then with the claim on their reference. The case's own facts say which. Each step can be
 * repeated, and repeating completes the move. Returns why a charge refuses one, if a person must look.
 */
export async function carryPaymentsOn(giving: CaseId, linking: Linking): Promise<string | undefined> {
  const recorded = await linking.store.readStream(`planningApplication-${giving}`);
  let because: string | undefined;
  for (const { event, metadata } of recorded) {
    if (event.type !== 'PaymentMovedAway') continue;
    if (event.to.of === 'case') await carryOn(giving, event, recorded, linking);
    else because ??= await toCharge(giving, event, { recorded, council: metadata.council }, linking);
  }
  return because;
}

/** Records it on the charge as paid on the day of the move. */
async function toCharge(
  giving: CaseId,
  { to, paymentId, movedOn, caseReference }: MovedAway,
  { recorded, council }: { recorded: readonly Recorded[]; council: CouncilCode | null },
  linking: Linking,
): Promise<string | undefined> {
  const paid = paidAs(recorded, paymentId);
  if (to.of !== 'charge' || !paid || !council) return undefined;
  const { chargeId } = to;
  const { amountPence, paidOn, method, reference } = paid;
  const here = {
    ...{ paymentId: paymentReferences.movedPaymentId({ reference: caseReference }, paymentId) },
    ...{ amountPence: pence(amountPence), reference },
  };
  const commandId = `pay-charge/${giving}/${paymentId}`;
  const context = { ...linking.actingFor, commandId, commandDigest: sha256(commandId) };
  const decided = await linking.attempt(
    charges.charge,
    `charge-${council}-${chargeId}`,
    { type: 'RecordChargePayment', chargeId, ...here, paidOn: movedOn, on: movedOn },
    { ...context, council },
  );
  if ('rejected' in decided) return decided.rejected.because;
  const payment = { paymentId, amountPence, paidOn, method, reference };
  const from = { of: 'case', council, caseId: giving, caseReference, payment } as const;
  await moveClaim(from, { of: 'charge', council, chargeId, payment: here }, movedOn, linking);
  return undefined;
}

async function carryOn(
  twin: CaseId,
  { to, paymentId, movedOn, caseReference }: MovedAway,
  recorded: readonly Recorded[],
  linking: Linking,
): Promise<void> {
  const { store, attempt, actingFor } = linking;
  const paid = paidAs(recorded, paymentId);
  if (to.of !== 'case' || !paid) return;
  const council = (await store.readLast(`planningApplication-${to.caseId}`))?.metadata.council;
  const own = recorded.at(-1)?.metadata.council;
  if (!council || !own) return;
  const { amountPence, paidOn, method, reference } = paid;
  const payment = { paymentId, amountPence, paidOn, method, reference };
  const from = { caseId: twin, reference: caseReference };
  const commandId = `take-payment/${twin}/${paymentId}`;
  await attempt(
    planningApplication,
    `planningApplication-${to.caseId}`,
    { type: 'TakePayment', from, payment, on: movedOn },
    { ...actingFor, commandId, commandDigest: sha256(commandId), council },
  );
  const here = { ...payment, paymentId: paymentReferences.movedPaymentId(from, paymentId) };
  await moveClaim(
    { of: 'case', council: own, caseId: twin, caseReference, payment },
    { of: 'case', council, caseId: to.caseId, caseReference: to.reference, payment: here },
    movedOn,
    linking,
  );
}

async function moveClaim(
  from: paymentReferences.HoldingCase,
  to: paymentReferences.PaymentHolder,
  on: MovedAway['movedOn'],
  { attempt, actingFor }: Linking,
): Promise<void> {
  const { paymentReference, paymentReferenceStream } = paymentReferences;
  const commandId = `move-claim/${from.caseId}/${from.payment.paymentId}`;
  await attempt(
    paymentReference,
    paymentReferenceStream(from.payment.reference),
    { type: 'MovePaymentReference', from, to, on },
    { ...actingFor, commandId, commandDigest: sha256(commandId), council: null },
  );
}

const paidAs = (recorded: readonly Recorded[], paymentId: string): PaidHere | undefined =>
  recorded
    .map(({ event }) => event as PaidHere)
    .find(
      ({ type, paymentId: id }) =>
        (type === 'PaymentRecorded' || type === 'PaymentMovedHere') && id === paymentId,
    );
