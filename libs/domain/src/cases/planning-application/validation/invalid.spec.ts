import { describe, it } from '@jest/globals';
import { ask, day, given, later, markValid, monday, receive, validated } from '../../../../test/a-case.js';
import { answer, invalid, invalidate } from '../../../../test/validation-commands.js';

const giveBack = { type: 'ReturnApplication', reason: 'Nothing came', on: later } as const;

describe('marking an application invalid', () => {
  it('needs an open request for missing information', () =>
    given(receive()).when(invalidate).expectRejection('nothing-asked'));
  it('stops the application until the information arrives', () =>
    given(receive(), ask()).when(invalidate).expectLike({ type: 'ApplicationInvalidated' }));
  it('changes nothing when it is sent again', () =>
    given(...invalid)
      .when(invalidate)
      .expectNothing());
  it('is refused for a valid application', () =>
    given(...validated)
      .when(invalidate)
      .expectRejection('case-live'));
});

describe('a dispute about requested information (DMPO art. 12)', () => {
  const dispute = {
    type: 'RecordValidationDispute',
    disputeId: 'd1',
    requestId: 'r1',
    noticeReceivedOn: monday,
    on: monday,
  } as const;
  const reply = (upheld: boolean) =>
    ({ type: 'AnswerValidationDispute', disputeId: 'd1', upheld, reason: 'So', on: monday }) as const;
  it('must be answered within seven working days', () =>
    given(...invalid)
      .when(dispute)
      .expectLike({ type: 'ValidationDisputed', answerDueOn: day('2026-03-11') }));
  it('changes nothing when it is sent again', () =>
    given(...invalid, dispute)
      .when(dispute)
      .expectNothing());
  it('lets the application be marked valid if it is upheld', () =>
    given(...invalid, dispute, reply(true))
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('changes nothing if it is not upheld', () =>
    given(...invalid, dispute, reply(false))
      .when(markValid())
      .expectRejection('requests-open'));
  it('is answered only once', () =>
    given(...invalid, dispute, reply(false))
      .when(reply(true))
      .expectNothing());
  it('must be about information that is still awaited', () =>
    given(...invalid, answer)
      .when(dispute)
      .expectRejection('nothing-to-dispute'));
  it('must be on the record to be answered', () =>
    given(...invalid)
      .when(reply(true))
      .expectRejection('unknown-dispute'));
});

describe('the return of an application', () => {
  it('is recorded once the time to answer has passed', () =>
    given(...invalid)
      .when(giveBack)
      .expectLike({ type: 'ApplicationReturned', returnedOn: later }));
  it('refunds what was paid', () =>
    given(...invalid, {
      type: 'RecordPayment',
      paymentId: 'p1',
      amountPence: 54_800,
      paidOn: monday,
      method: 'online',
      reference: 'x',
      on: monday,
    })
      .when(giveBack)
      .expectLike(
        { type: 'ApplicationReturned' },
        { type: 'RefundDue', cause: 'returned invalid', amountPence: 54_800 },
      ));
  it('is refused until the last day to answer has passed', () =>
    given(...invalid)
      .when({ ...giveBack, on: day('2026-03-23') })
      .expectRejection('time-to-answer'));
  it('is refused if everything has arrived', () =>
    given(...invalid, answer)
      .when(giveBack)
      .expectRejection('nothing-outstanding'));
  it('changes nothing when it is sent again', () =>
    given(...invalid, giveBack)
      .when(giveBack)
      .expectNothing());
});
