import { IsIn, IsObject } from 'class-validator';
import { type CalendarDate, type Payment, paymentMethods } from '#domain';
import { IsClientId, IsOptionalDay, IsPence, IsText } from '../../http/fields.js';

export class AssessFeeBody {
  /** What is proposed, as the fee rules measure it. What they cannot use is refused with the fact that is wrong. */
  @IsObject()
  proposal: object;
}

export class RecordPaymentBody {
  /** The payment's own id, so that it is recorded once. */
  @IsClientId()
  paymentId: string;

  @IsPence()
  amountPence: number;

  /** Today if left out. */
  @IsOptionalDay()
  paidOn?: CalendarDate;

  @IsIn(paymentMethods)
  method: Payment['method'];

  /** As the payment provider or bank has it. */
  @IsText(200)
  reference: string;
}

export class ReversePaymentBody {
  /** Why it is known never to have come. */
  @IsText(2_000)
  reason: string;
}
