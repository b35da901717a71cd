import { addDays, addMonths, type CalendarDate, parseCalendarDate } from '#legislation';
import { commentsUntil } from '../questions/earliest-decision.js';
import { dayKey } from '../state/days-on-record.js';
import { type Bound, since, withCode } from './bound.js';

export const submission = since('submission', {
  name: 'the day it was sent in',
  said: 'The application was sent in on',
});

/** Outside office hours, the day of receipt is later than the day of arrival. */
export const receipt: Bound = {
  name: 'the day it was received',
  said: 'The application was received on',
  code: 'day-before-receipt',
  day: (found) => found?.receivedOn,
};

/** An earlier payment must have been for something else. */
export const yearBeforeSubmission: Bound = {
  name: 'a year before it was sent in',
  said: 'A payment for it cannot be earlier than',
  code: 'day-before-submission',
  day: (found) => {
    const sent = found?.days.get(dayKey('submission'));
    return sent && addMonths(sent, -12);
  },
};

export const validity: Bound = {
  name: 'the day it is valid from',
  said: 'The application is valid from',
  code: 'day-before-validity',
  day: (found) => (found && 'clock' in found ? found.clock.validFrom : undefined),
};

export const decision: Bound = {
  name: 'the day of the decision',
  said: 'It was decided on',
  code: 'day-before-decision',
  day: (found) => (found?.stage === 'determined' ? found.determination.decidedOn : undefined),
};

export const beforeTheDecision = withCode(decision, 'before-the-decision');

export const today: Bound = {
  name: 'today',
  said: 'Today is',
  code: 'day-in-the-future',
  day: (_, { on }) => parseCalendarDate(on),
};

export const callIn: Bound = {
  name: 'the day of the direction that called it in',
  said: 'It was called in on',
  code: 'day-before-call-in',
  day: (found) => (found && 'calledInOn' in found ? (found.calledInOn ?? undefined) : undefined),
};

export const request = since('request', {
  id: 'requestId',
  name: 'the day it was asked for',
  said: 'It was asked for on',
});
export const dispute = since('dispute', {
  id: 'disputeId',
  name: 'the day the notice of dispute was received',
  said: 'The notice of dispute was received on',
});
export const payment = since('payment', {
  id: 'paymentId',
  name: 'the day of the payment',
  said: 'It was paid on',
});
export const refund = since('refund', {
  id: 'refundId',
  name: 'the day the refund fell due',
  said: 'The refund fell due on',
});
export const consulted = since('consulted', {
  id: 'consulteeId',
  name: 'the day the consultee was first asked',
  said: 'The consultee was first asked on',
});
export const consultedBefore = since('consulted', {
  id: 'consultees[].consulteeId',
  name: 'the day the consultee was first asked',
  said: 'The consultee was first asked on',
});
export const representation = since('representation', {
  id: 'representationId',
  name: 'the day the comment came',
  said: 'The comment came on',
});
export const extension = since('extension', {
  id: 'proposalId',
  name: 'the day the extension was proposed',
  said: 'The extension was proposed on',
});
export const recommendation = since('recommendation', {
  name: 'the day of the recommendation',
  said: 'It was recommended on',
});
export const resolution = since('resolution', {
  name: 'the day of the committee’s resolution',
  said: 'The committee resolved on it on',
});
export const heads = since('heads', {
  name: 'the day its heads of terms were agreed',
  said: 'The heads of terms were agreed on',
});
/** A planning obligation is complete before the permission that needs it is issued. */
export const obligation: Bound = {
  name: 'the day its planning obligation was completed',
  said: 'Its planning obligation was completed on',
  code: 'day-before-obligation',
  day: (found) => (found && 'obligation' in found ? (found.obligation?.completedOn ?? undefined) : undefined),
};
export const details = since('details', {
  id: 'condition',
  name: 'the day the details were sent in',
  said: 'The details were sent in on',
});
export const appealValidated = since('appeal-validated', {
  id: 'appealId',
  name: 'the day the appeal was validated',
  said: 'The appeal was validated on',
});
export const appealStarted = since('appeal-started', {
  id: 'appealId',
  name: 'the day the appeal started',
  said: 'The appeal started on',
});
export const proposal = since('proposal', {
  id: 'proposalId',
  name: 'the day it was proposed',
  said: 'It was proposed on',
});

export const appeal: Bound = {
  name: 'the day the appeal was lodged',
  said: 'The appeal was lodged on',
  code: 'before-the-appeal',
  day: (found, { appealId }) => found?.appeals.get(String(appealId))?.lodgedOn,
};

/** The first appeal against the decision: nobody can appeal before a decision. */
export const firstAppeal: Bound = {
  name: 'the day of the first appeal against it',
  said: 'It was appealed on',
  code: 'day-after-appeal',
  day: (found) =>
    [...(found?.appeals.values() ?? [])]
      .filter(({ against }) => against !== 'non-determination')
      .map(({ lodgedOn }) => lodgedOn)
      .filter((day) => found?.stage === 'determined' && day >= found.determination.decidedOn)
      .reduce<CalendarDate | undefined>((first, day) => (first && first < day ? first : day), undefined),
};

export const claim: Bound = {
  name: 'the day of the claim in the High Court',
  said: 'The claim was made on',
  code: 'day-before-claim',
  day: (found, { claimReference }) =>
    found && 'clock' in found ? found.clock.highCourtClaims.get(String(claimReference)) : undefined,
};

/** Nobody decides while comments are still possible. */
export const commentsEnd: Bound = {
  name: 'the day after the last for comments',
  said: 'Comments were possible before',
  code: 'day-before-comments-end',
  day: (found) => {
    const last = found && 'publicity' in found ? commentsUntil(found) : undefined;
    return last && addDays(last, 1);
  },
};
