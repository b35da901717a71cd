import { Inject, Injectable } from '@nestjs/common';
import { paymentReferences, type Rejection } from '#domain';
import type { CommandContext } from '#event-store';
import type { CalendarDate } from '#legislation';
import { CommandSide } from '../http/command-side.js';
import { Problem, problemOf } from '../http/problem.js';

type Holder = paymentReferences.PaymentHolder;
type AskedFor = CommandContext & { readonly today: CalendarDate };

/**
 * Claims a payment's reference for the one case or charge that it is recorded on, before it is. What a crash leaves
 * between the two the clerk finishes, or gives free.
 */
@Injectable()
export class PaymentClaims {
  constructor(@Inject(CommandSide) private readonly commands: CommandSide) {}

  /** Nothing where it is the holder's; the refusal where it is another's. */
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

  /** Records a payment whose reference is claimed before, and given free where it is refused after all. */
  async around<Result>(holder: Holder, asked: AskedFor, record: () => Promise<Result>): Promise<Result> {
    await this.claimOrProblem(holder, asked);
    try {
      return await record();
    } catch (error) {
      // Where nobody knows whether it was recorded, the clerk finds out.
      if (!(error instanceof Problem)) throw error;
      const { reference } = holder.payment;
      await this.release({ ...paymentReferences.placeOf(holder), reference }, 'payment-refused', asked);
      throw error;
    }
  }

  /** What {@link claim} would say; nothing is written. */
  async refusal(holder: Holder, on: CalendarDate): Promise<Rejection | undefined> {
    const { paymentReference, paymentReferenceStream } = paymentReferences;
    const stream = paymentReferenceStream(holder.payment.reference);
    const state = await this.commands.stateNow(paymentReference, stream);
    const outcome = paymentReference.decide({ type: 'ClaimPaymentReference', holder, on }, state);
    return 'rejected' in outcome ? outcome.rejected : undefined;
  }

  /** The payment was refused after all, or never came. */
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

/** A reference is the service's, whichever council holds it: the record of it is no council's own. */
function ofTheService(asked: AskedFor, commandId: string): CommandContext {
  const { expectedRevision: _, commandDigest: __, formerDigest: ___, ...context } = asked;
  return { ...context, council: null, commandId };
}
