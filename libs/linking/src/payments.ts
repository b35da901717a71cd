import {
  type CaseId,
  type CouncilCode,
  type PlanningApplicationEvent,
  paymentReferences,
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
 * Has the payments of a case that was closed as a duplicate go on with the other one: as a fact of that case, then
 * with the claim on their reference. Its own facts say which; each step is safe to repeat, and repeating finishes it.
 */
export async function carryPaymentsOn(twin: CaseId, linking: Linking): Promise<void> {
  const recorded = await linking.store.readStream(`planningApplication-${twin}`);
  for (const each of recorded) {
    const { event } = each as { event: PlanningApplicationEvent };
    if (event.type === 'PaymentMovedAway' && event.to.of === 'case')
      await carryOn(twin, event, recorded, linking);
  }
}

async function carryOn(
  twin: CaseId,
  { to, paymentId, movedOn, caseReference }: MovedAway,
  recorded: readonly Recorded[],
  { store, attempt, actingFor }: Linking,
): Promise<void> {
  if (to.of !== 'case') return;
  const paid = recorded.map(({ event }) => event as PaidHere).find((event) => isPayment(event, paymentId));
  const council = (await store.readLast(`planningApplication-${to.caseId}`))?.metadata.council;
  const own = recorded.at(-1)?.metadata.council;
  if (!paid || !council || !own) return;
  const { amountPence, paidOn, method, reference } = paid;
  const payment = { paymentId, amountPence, paidOn, method, reference };
  const from = { caseId: twin, reference: caseReference };
  const commandId = `take-payment/${twin}/${paymentId}`;
  const context = { ...actingFor, commandId, commandDigest: sha256(commandId) };
  await attempt(
    planningApplication,
    `planningApplication-${to.caseId}`,
    { type: 'TakePayment', from, payment, on: movedOn },
    { ...context, council },
  );
  const here = { ...payment, paymentId: paymentReferences.movedPaymentId(from, paymentId) };
  const claimOf = (
    whose: CouncilCode,
    caseId: CaseId,
    number: MovedAway['caseReference'],
    what: typeof payment,
  ) => ({ of: 'case', council: whose, caseId, caseReference: number, payment: what }) as const;
  await attempt(
    paymentReferences.paymentReference,
    paymentReferences.paymentReferenceStream(reference),
    {
      type: 'MovePaymentReference',
      from: claimOf(own, twin, caseReference, payment),
      to: claimOf(council, to.caseId, to.reference, here),
      on: movedOn,
    },
    { ...context, council: null },
  );
}

const isPayment = (event: PaidHere, paymentId: string): boolean =>
  (event.type === 'PaymentRecorded' || event.type === 'PaymentMovedHere') && event.paymentId === paymentId;
