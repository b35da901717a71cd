import { addDays, type CalendarDate } from '../dates.js';
import type { Answer, Confidence } from '../law/answer.js';
import { applicationType } from '../types/application-type.js';
import { inPounds, lesserOf, orNothing, type Pence, pence } from './values.js';

/** The ground for a refund, with the facts on which it depends. */
export type RefundFacts = {
  /** The amount paid for this application, and the amount already refunded. */
  readonly paidPence: Pence;
  readonly refundedPence?: Pence;
} & (
  | GuaranteeFacts
  | {
      readonly cause: 'withdrawn before valid';
      readonly withdrawnOn: CalendarDate;
      readonly validFrom?: CalendarDate;
    }
  | { readonly cause: 'returned invalid'; readonly validFrom?: CalendarDate }
  | NotAnsweredFacts
  | { readonly cause: 'overpaid'; readonly owedPence: Pence }
);

interface GuaranteeFacts {
  readonly cause: 'planning guarantee';
  readonly type: string;
  /** The last day of the 16 or 26 weeks, from the clock rules. */
  readonly lastDay: CalendarDate;
  readonly asAt: CalendarDate;
  readonly decidedOn?: CalendarDate;
  readonly extensionAgreedOn?: CalendarDate;
  readonly calledInOn?: CalendarDate;
  readonly nonDeterminationAppealOn?: CalendarDate;
  readonly highCourtClaimOn?: CalendarDate;
}

interface NotAnsweredFacts {
  readonly cause: 'conditions not answered';
  /** The first day on which it must be refunded, from the clock rules. */
  readonly refundFrom: Answer<CalendarDate>;
  readonly asAt: CalendarDate;
  readonly answeredOn?: CalendarDate;
}

export interface RefundAnswer {
  readonly due: boolean;
  readonly amountPence: Pence;
  readonly because: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** The source of the clock rule that gave the day, if there is one. It may be a council's own rule. */
function cited(ground: RefundFacts): Cited {
  if (ground.cause !== 'conditions not answered') return rules[ground.cause];
  const { source, confidence } = ground.refundFrom.because;
  return { source, confidence };
}

interface Verdict {
  readonly duePence: Pence;
  readonly because: string;
}

const nothing = pence(0);

type Cited = Pick<RefundAnswer, 'source' | 'confidence'>;

const rules: Record<Exclude<RefundFacts['cause'], 'conditions not answered'>, Cited> = {
  'planning guarantee': { source: 'SI 2012/2920 reg. 9A', confidence: 'V' },
  'withdrawn before valid': { source: 'Council practice; SI 2012/2920 does not name it', confidence: 'K' },
  'returned invalid': { source: 'SI 2012/2920 reg. 3(6)', confidence: 'K' },
  overpaid: { source: 'A payment beyond the fee is not a fee', confidence: 'K' },
};

/** Whether money is refunded, how much, and why. Never more than the paid amount that was not refunded yet. */
export function refundFor(ground: RefundFacts): RefundAnswer {
  const { duePence, because } = verdict(ground);
  const held = pence(ground.paidPence - (ground.refundedPence ?? 0));
  const amountPence = orNothing(lesserOf(duePence, held));
  const spent = duePence > 0 && amountPence === 0 ? ' Nothing of it is still held.' : '';
  return { due: amountPence > 0, amountPence, because: because + spent, ...cited(ground) };
}

function verdict(ground: RefundFacts): Verdict {
  switch (ground.cause) {
    case 'planning guarantee':
      return guarantee(ground, ground.paidPence);
    case 'withdrawn before valid':
      return withdrawn(ground.withdrawnOn, ground.validFrom, ground.paidPence);
    case 'returned invalid':
      return ground.validFrom
        ? {
            duePence: nothing,
            because: `It has been valid since ${ground.validFrom}, so it is not returned as invalid.`,
          }
        : { duePence: ground.paidPence, because: 'It was returned without ever being valid.' };
    case 'conditions not answered':
      return notAnswered(ground, ground.paidPence);
    case 'overpaid': {
      const excess = pence(ground.paidPence - ground.owedPence);
      if (excess <= 0) return { duePence: nothing, because: 'No more was paid than is owed.' };
      return { duePence: excess, because: `${inPounds(excess)} was paid beyond the fee.` };
    }
  }
}

function withdrawn(on: CalendarDate, validFrom: CalendarDate | undefined, paidPence: Pence): Verdict {
  if (validFrom && validFrom <= on) {
    return {
      duePence: nothing,
      because: `It was valid from ${validFrom}: once valid, the fee is not returned.`,
    };
  }
  return { duePence: paidPence, because: `It was withdrawn on ${on}, before it was valid.` };
}

function guarantee(ground: GuaranteeFacts, paidPence: Pence): Verdict {
  const { lastDay, asAt, decidedOn } = ground;
  if (!applicationType(ground.type)?.guaranteeApplies) {
    const because =
      'The guarantee covers planning permission, permission in principle and reserved matters only.';
    return { duePence: nothing, because };
  }
  const removed = removals(ground).find(({ on }) => on !== undefined && on <= lastDay);
  if (removed)
    return { duePence: nothing, because: `${removed.what} on ${removed.on}, which ends the guarantee.` };
  if (decidedOn && decidedOn <= lastDay) {
    return {
      duePence: nothing,
      because: `Decided on ${decidedOn}, within the guarantee that ended on ${lastDay}.`,
    };
  }
  if (asAt <= lastDay)
    return { duePence: nothing, because: `The guarantee runs until the end of ${lastDay}.` };
  return { duePence: paidPence, because: `Not decided by ${lastDay}, the last day of the guarantee.` };
}

const removals = (ground: GuaranteeFacts) => [
  { what: 'An extension was agreed in writing', on: ground.extensionAgreedOn },
  { what: 'The application was called in', on: ground.calledInOn },
  { what: 'A non-determination appeal was made', on: ground.nonDeterminationAppealOn },
  { what: 'A claim was made to the High Court', on: ground.highCourtClaimOn },
];

function notAnswered({ refundFrom, asAt, answeredOn }: NotAnsweredFacts, paidPence: Pence): Verdict {
  const { value, because: reason } = refundFrom;
  const lastDay = addDays(value, -1);
  if (answeredOn && answeredOn <= lastDay)
    return { duePence: nothing, because: `Answered on ${answeredOn}, in the time that ended on ${lastDay}.` };
  if (asAt <= lastDay)
    return { duePence: nothing, because: `There is until the end of ${lastDay} to answer.` };
  return { duePence: paidPence, because: `Not answered by ${lastDay}. ${reason.rule}` };
}
