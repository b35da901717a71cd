import {
  type CalendarDate,
  type CouncilLaw,
  conditionFeeRefundDay,
  guaranteeOf,
  type Pence,
  type RefundFacts,
} from '#legislation';
import { malformed } from '../http/problem.js';
import { answered } from './answered.js';
import type { RefundQuestionBody } from './law-money.body.js';

/** The facts of a refund question, with the days from the clock rules; 400 if one is missing. */
export function refundFacts(
  asked: RefundQuestionBody,
  today: CalendarDate,
  { corrections }: CouncilLaw,
): RefundFacts {
  const { cause, asAt = today, validFrom, decidedOn } = asked;
  const { paidPence, refundedPence, ...others } = asked;
  const money = {
    paidPence: paidPence as Pence,
    ...(refundedPence !== undefined && { refundedPence: refundedPence as Pence }),
  };
  const valid = validFrom && { validFrom };
  switch (cause) {
    case 'overpaid':
      return { ...money, cause, owedPence: needed(asked, 'owedPence') as Pence };
    case 'withdrawn before valid':
      return { ...money, cause, withdrawnOn: needed(asked, 'withdrawnOn'), ...valid };
    case 'returned invalid':
      return { ...money, cause, ...valid };
    case 'conditions not answered': {
      const receivedOn = needed(asked, 'receivedOn');
      const refundFrom = answered(() => conditionFeeRefundDay({ receivedOn }, corrections));
      return { ...money, cause, refundFrom, asAt, ...(decidedOn && { answeredOn: decidedOn }) };
    }
    case 'planning guarantee': {
      const facts = { ...others, type: needed(asked, 'type'), validFrom: needed(asked, 'validFrom') };
      const { lastDay } = answered(() => guaranteeOf(facts, corrections)).value;
      return { ...facts, ...money, cause, lastDay, asAt };
    }
  }
}

function needed<Field extends keyof RefundQuestionBody>(asked: RefundQuestionBody, field: Field) {
  const value = asked[field];
  if (value !== undefined) return value as NonNullable<RefundQuestionBody[Field]>;
  throw malformed([{ field, because: `is needed where the cause is \`${asked.cause}\`` }]);
}
