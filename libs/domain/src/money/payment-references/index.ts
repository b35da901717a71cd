import type { CalendarDate } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import { accept, type Decider, type Outcome, type Rejection, reject } from '../../decider.js';
import { sha256 } from '../../sha256.js';
import { paymentKey } from '../payment-key.js';
import type { PaymentHolder, PaymentPlace, PaymentReferenceEvent } from './events.js';

export { movedPaymentId, paymentKey } from '../payment-key.js';
export * from './events.js';

export type PaymentReferenceCommand = { readonly on: CalendarDate } & (
  | { readonly type: 'ClaimPaymentReference'; readonly holder: PaymentHolder }
  | { readonly type: 'MovePaymentReference'; readonly from: PaymentHolder; readonly to: PaymentHolder }
  | {
      readonly type: 'ReleasePaymentReference';
      readonly holder: PaymentPlace;
      readonly because: 'payment-reversed' | 'payment-refused';
    }
);

interface PaymentReference {
  /** Null if nobody has it, or no longer has it. */
  readonly holder: PaymentHolder | null;
  /** The day from which nobody has it any more. */
  readonly freeSince: CalendarDate | null;
}

/**
 * The stream of a reference, named by its hash, because a bank's reference may be long and contain anything.
 */
export const paymentReferenceStream = (reference: string): `paymentReference-${string}` =>
  `paymentReference-${sha256(paymentKey(reference))}`;

function decide(
  command: PaymentReferenceCommand,
  { holder }: PaymentReference,
): Outcome<PaymentReferenceEvent> {
  const effectiveOn = command.on;
  switch (command.type) {
    case 'ClaimPaymentReference':
      if (!holder) return accept({ type: 'PaymentReferenceClaimed', effectiveOn, holder: command.holder });
      return isSame(holder, command.holder) || ofOneTransfer(holder, command.holder)
        ? accept()
        : heldAlready(holder, command.holder);
    case 'MovePaymentReference': {
      const { from, to } = command;
      if (holder && isSame(holder, to)) return accept();
      if (holder && !isSame(holder, from)) return heldAlready(holder, to);
      return accept({ type: 'PaymentReferenceMoved', effectiveOn, from, holder: to });
    }
    case 'ReleasePaymentReference': {
      const { because } = command;
      if (!holder || keyOf(placeOf(holder)) !== keyOf(command.holder)) return accept();
      return accept({ type: 'PaymentReferenceReleased', effectiveOn, holder, because });
    }
  }
}

export function placeOf({ payment: { paymentId }, ...holder }: PaymentHolder): PaymentPlace {
  switch (holder.of) {
    case 'case':
      return { of: 'case', caseId: holder.caseId, paymentId };
    case 'charge':
      return { of: 'charge', council: holder.council, chargeId: holder.chargeId, paymentId };
    case 'statement':
      return { of: 'statement', council: holder.council, month: holder.month, paymentId };
  }
}

const keyOf = (place: PaymentPlace): string => canonicalJson(place);

const isSame = (one: PaymentHolder, other: PaymentHolder): boolean =>
  keyOf(placeOf(one)) === keyOf(placeOf(other));

/**
 * One transfer may pay several invoices of a customer, or several months of a council; each records its own
 * part, once.
 */
const ofOneTransfer = (one: PaymentHolder, other: PaymentHolder): boolean =>
  one.of !== 'case' && one.of === other.of;

const whereIs = (holder: PaymentHolder): string => {
  switch (holder.of) {
    case 'case':
      return holder.caseReference;
    case 'charge':
      return `charge ${holder.chargeId}`;
    case 'statement':
      return `the statement of ${holder.month}`;
  }
};

/** Another council's case is never named; the council's own case is. */
function heldAlready(holder: PaymentHolder, asking: PaymentHolder): { rejected: Rejection } {
  const { reference } = asking.payment;
  const apart = 'If it is a different payment, add something to its reference that distinguishes it.';
  if (holder.council !== asking.council)
    return reject('payment-known', `Payment ${reference} is already recorded in the service. ${apart}`);
  const { paymentId } = holder.payment;
  return reject(
    'payment-known',
    `Payment ${reference} is already recorded on ${whereIs(holder)}, as ${paymentId}. ${apart}`,
  );
}

/** {@link paymentReferenceStream}. */
export const paymentReference: Decider<PaymentReference, PaymentReferenceCommand, PaymentReferenceEvent> = {
  initial: { holder: null, freeSince: null },
  remembersOnlyLastEvent: true,
  evolve: (_, event) => {
    switch (event.type) {
      case 'PaymentReferenceClaimed':
      case 'PaymentReferenceMoved':
        return { holder: event.holder, freeSince: null };
      case 'PaymentReferenceReleased':
        return { holder: null, freeSince: event.effectiveOn };
    }
    event satisfies never;
  },
  decide,
};
