import { Inject, Injectable } from '@nestjs/common';
import { paymentReferences, type Rejection } from '#domain';
import type { CommandContext } from '#event-store';
import type { CalendarDate } from '#legislation';
import { CommandSide } from '../http/command-side.js';
import { Problem, problemOf } from '../http/problem.js';

type Holder = paymentReferences.PaymentHolder;
type AskedFor = CommandContext & { readonly today: CalendarDate };

/**
 * Claims a payment's reference for the one case or charge on which it is about to be recorded. After a crash
 * between the two, the clerk completes the payment or releases the reference.
 */
@Injectable()
export class PaymentClaims {
  constructor(@Inject(CommandSide) private readonly commands: CommandSide) {}

  /** Undefined if it belongs to the holder; the refusal if it belongs to another. */
  async claim(holder: Holder, asked: AskedFor): Promise<Rejection | undefined> {
    const command = { type: 'ClaimPaymentReference', holder, on: asked.today } as const;
    const decided = await this.commands.attempt(
      paymentReferences.paymentReference,
      paymentReferences.paymentReferenceStream(holder.payment.reference),
      command,
      ofTheService(asked, `claim/${inWords(paymentReferences.placeOf(holder))}/${asked.commandId}`),
    );
    return 'rejected' in decided ? decided.rejected : undefined;
  }

  async claimOrProblem(holder: Holder, asked: AskedFor): Promise<void> {
    const refused = await this.claim(holder, asked);
    if (refused) throw problemOf(refused);
  }

  /** Records a payment whose reference is claimed first, and released if the payment is refused. */
  async around<Result>(holder: Holder, asked: AskedFor, record: () => Promise<Result>): Promise<Result> {
    await this.claimOrProblem(holder, asked);
    try {
      return await record();
    } catch (error) {
      // If it is unknown whether it was recorded, the clerk finds out.
      if (!(error instanceof Problem)) throw error;
      const { reference } = holder.payment;
      await this.release({ ...paymentReferences.placeOf(holder), reference }, 'payment-refused', asked);
      throw error;
    }
  }

  /** What {@link claim} would answer; nothing is written. */
  async refusal(holder: Holder, on: CalendarDate): Promise<Rejection | undefined> {
    const { paymentReference, paymentReferenceStream } = paymentReferences;
    const stream = paymentReferenceStream(holder.payment.reference);
    const state = await this.commands.stateNow(paymentReference, stream);
    const outcome = paymentReference.decide({ type: 'ClaimPaymentReference', holder, on }, state);
    return 'rejected' in outcome ? outcome.rejected : undefined;
  }

  /** The payment was refused after all, or never arrived. */
  async release(
    { reference, ...holder }: paymentReferences.PaymentPlace & { readonly reference: string },
    because: 'payment-reversed' | 'payment-refused',
    asked: AskedFor,
  ): Promise<void> {
    await this.commands.attempt(
      paymentReferences.paymentReference,
      paymentReferences.paymentReferenceStream(reference),
      { type: 'ReleasePaymentReference', holder, because, on: asked.today },
      ofTheService(asked, `release/${inWords(holder)}/${asked.commandId}`),
    );
  }
}

function inWords(place: paymentReferences.PaymentPlace): string {
  switch (place.of) {
    case 'case':
      return `${place.caseId}/${place.paymentId}`;
    case 'charge':
      return `${place.council}/${place.chargeId}/${place.paymentId}`;
    case 'statement':
      return `${place.council}/statement/${place.month}/${place.paymentId}`;
  }
}

/** A reference belongs to the service, whichever council holds it: its record has no council. */
function ofTheService(asked: AskedFor, commandId: string): CommandContext {
  const { expectedRevision: _, commandDigest: __, formerDigest: ___, ...context } = asked;
  return { ...context, council: null, commandId };
}
