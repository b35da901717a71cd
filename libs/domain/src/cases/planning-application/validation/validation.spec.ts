import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '#legislation';
import {
  addDocument,
  amina,
  ask,
  day,
  dylan,
  given,
  having,
  later,
  markValid,
  monday,
  receive,
  recommend,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { informationKinds, type PlanningApplicationCommand } from '../index.js';

const answer = { type: 'RecordInformation', requestId: 'r1', receivedOn: monday, on: monday } as const;
const cancel = {
  type: 'CancelInformationRequest',
  requestId: 'r1',
  reason: 'Found it',
  on: monday,
} as const;
const invalidate = { type: 'MarkInvalid', reasons: ['No scale'], on: monday } as const;
const giveBack = { type: 'ReturnApplication', reason: 'Nothing came', on: later } as const;
const invalid = [receive(), ask(), invalidate] as const;
const paid = (paidOn: string) => commandMakers.RecordPayment(day(paidOn), 0);
const document = (cameOn: string) => addDocument('more', { receivedOn: day(cameOn), on: later });

describe('asking for information', () => {
  it.each(informationKinds)('may ask for %s', (kind) =>
    given(receive()).when(ask({ kind })).expectLike({ type: 'InformationRequested', kind }),
  );
  it('changes nothing when it is sent again', () => given(receive(), ask()).when(ask()).expectNothing());
  it('refuses a last day to answer that is before the day of the request', () =>
    given(receive())
      .when(ask({ dueOn: day('2026-03-01') }))
      .expectRejection('due-in-the-past'));
  it('is possible while the case is assessed', () =>
    given(...validated)
      .when(ask())
      .expectLike({ type: 'InformationRequested' }));
  it('delays a recommendation after that, but does not stop the clock', () =>
    given(...validated, ask({ dueOn: day('2026-04-15') }))
      .when(recommend())
      .expectRejection('requests-open'));
  it('is refused once the case is closed', () =>
    given(receive(), withdraw).when(ask()).expectRejection('case-withdrawn'));
  it('is refused if there is no case', () => given().when(ask()).expectRejection('unknown-case'));
});

describe('an answer', () => {
  it('is recorded for the request', () =>
    given(receive(), ask()).when(answer).expectLike({ type: 'InformationReceived', receivedOn: monday }));
  it('changes nothing when it is sent again', () =>
    given(receive(), ask(), answer).when(answer).expectNothing());
  it('is recorded even if the request has lapsed', () =>
    given(receive(), ask(), { type: 'NoteLapsedRequests', on: later })
      .when({ ...answer, receivedOn: later, on: later })
      .expectLike({ type: 'InformationReceived', receivedOn: later }));
  it('is refused for a request that was not made', () =>
    given(receive()).when(answer).expectRejection('unknown-request'));
  it('is refused for a cancelled request', () =>
    given(receive(), ask(), cancel).when(answer).expectRejection('request-cancelled'));
  it('cannot be dated in the future', () =>
    given(receive(), ask())
      .when({ ...answer, receivedOn: later })
      .expectRejection('day-in-the-future'));
});

describe('cancelling a request', () => {
  it('removes what the case was waiting for', () =>
    given(receive(), ask(), cancel)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('changes nothing when it is sent again', () =>
    given(receive(), ask(), cancel).when(cancel).expectNothing());
  it('refuses a request that was answered', () =>
    given(receive(), ask(), answer).when(cancel).expectRejection('request-answered'));
});

describe('a request that nobody answers', () => {
  const note = (on: string) => ({ type: 'NoteLapsedRequests', on: day(on) }) as const;
  it('has not lapsed on its last day', () =>
    given(receive(), ask()).when(note('2026-03-23')).expectNothing());
  it('lapses the day after, however late that is recorded', () =>
    given(receive(), ask())
      .when(note('2026-05-01'))
      .expectLike({
        type: 'InformationRequestLapsed',
        requestId: 'r1',
        effectiveOn: day('2026-03-24'),
      }));
  it('lapses once', () =>
    given(receive(), ask(), note('2026-05-01')).when(note('2026-05-02')).expectNothing());
  it('still prevents the application from being valid', () =>
    given(receive(), ask(), note('2026-05-01')).when(markValid()).expectRejection('requests-open'));
  it('is ignored on a closed case', () =>
    given(receive(), ask(), withdraw).when(note('2026-05-01')).expectNothing());
});

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

describe('a dispute about what was asked (DMPO art. 12)', () => {
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
  it('makes the application able to be valid if it is upheld', () =>
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

describe('returning an application', () => {
  it('sends it back once the time to answer has passed', () =>
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

describe('marking an application valid', () => {
  const deadline = (changes: object, received = receive()) => {
    const [, set] = having(received, markValid(changes)).slice(-2);
    return set;
  };
  it('gives a householder application eight weeks', () =>
    expect(deadline({})).toMatchObject({ decideBy: '2026-04-27', cause: 'statutory' }));
  it('gives a major application thirteen weeks', () =>
    expect(deadline({}, receive({ applicationType: 'pp.full.major', scale: 'major' }))).toMatchObject({
      decideBy: '2026-06-01',
    }));
  it('gives an application with an environmental statement sixteen weeks', () =>
    expect(
      deadline({ eia: true }, receive({ applicationType: 'pp.full.major', scale: 'major' })),
    ).toMatchObject({ decideBy: '2026-06-22' }));
  it('records the reason for the deadline', () =>
    expect(deadline({})).toMatchObject({ because: { confidence: 'V' } }));
  it('changes nothing when it is sent again', () =>
    given(...validated)
      .when(markValid())
      .expectNothing());
  it('does not move the date of a valid application', () =>
    given(...validated)
      .when(markValid({ validFrom: day('2026-03-01') }))
      .expectRejection('already-valid'));
  it('is refused until the requested information has arrived', () =>
    given(...invalid)
      .when(markValid())
      .expectRejection('requests-open'));
  it('refuses a valid day before the day of receipt', () =>
    given(receive())
      .when(markValid({ validFrom: day('2026-03-01') }))
      .expectRejection('valid-before-received'));
  it('refuses a valid day in the future', () =>
    given(receive())
      .when(markValid({ validFrom: day('2026-03-03') }))
      .expectRejection('day-in-the-future'));
  const on = later;
  it.each<[string, readonly PlanningApplicationCommand[], CalendarDate]>([
    ['the day it was received', [], monday],
    ['the day of the answer to a request', [ask(), answer], answer.receivedOn],
    ['the day it was paid for', [paid('2026-03-05')], day('2026-03-05')],
    ['the working day after a document came at the weekend', [document('2026-03-07')], day('2026-03-09')],
  ])('accepts %s as the valid day', (_, came, validFrom) =>
    given(receive(), ...came)
      .when(markValid({ validFrom, on }))
      .expectLike({ type: 'ApplicationValidated', validFrom }, { type: 'DeadlineSet' }),
  );
  it('refuses a valid day on which nothing arrived', () =>
    given(receive())
      .when(markValid({ validFrom: day('2026-03-19'), on }))
      .expectRejection('nothing-came-that-day'));
  it('refuses the day of a payment that never arrived', () =>
    given(receive(), paid('2026-03-05'), { type: 'ReversePayment', paymentId: 'p0', reason: 'Bounced', on })
      .when(markValid({ validFrom: day('2026-03-05'), on }))
      .expectRejection('nothing-came-that-day'));
  it("starts a prior approval's period on the day of receipt, whatever arrived later without being asked for", () => {
    const notice = receive({ applicationType: 'pa.part3.classMA' });
    given(notice, document('2026-03-19'))
      .when(markValid({ validFrom: day('2026-03-19'), on }))
      .expectRejection('nothing-came-that-day');
    given(notice, document('2026-03-19'))
      .when(markValid({ validFrom: monday, on }))
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: day('2026-04-27') });
  });
  it('asks for a last day to decide if the law sets no period', () =>
    given(receive({ applicationType: 'preApp' }))
      .when(markValid())
      .expectRejection('no-statutory-period'));
  it("uses the officer's day in that case", () =>
    expect(deadline({ decideBy: later }, receive({ applicationType: 'preApp' }))).toMatchObject({
      decideBy: later,
      inForce: later,
      cause: 'officer',
      because: null,
    }));
});

describe('a valid day that was wrong', () => {
  const correct = {
    type: 'CorrectValidDate',
    validFrom: day('2026-03-04'),
    reason: 'The certificate came on Wednesday',
    by: dylan,
    confirmedBy: amina,
    on: later,
  } as const;
  const wednesday = day('2026-03-04');
  const certificate = addDocument('certificate', { receivedOn: wednesday, on: wednesday });
  const validated = [receive(), certificate, markValid({ on: day('2026-03-06') })] as const;
  it('is corrected by two people, and the deadline moves with it', () =>
    given(...validated)
      .when(correct)
      .expectLike(
        { type: 'ValidDateCorrected', validFrom: day('2026-03-04'), insteadOf: monday },
        { type: 'DeadlineSet', decideBy: day('2026-04-29') },
      ));
  it('changes nothing when it is sent again', () =>
    given(...validated, correct)
      .when(correct)
      .expectNothing());
  it('needs a second person', () =>
    given(...validated)
      .when({ ...correct, confirmedBy: dylan })
      .expectRejection('second-person'));
  it('cannot be before the day of receipt', () =>
    given(...validated)
      .when({ ...correct, validFrom: day('2026-03-01') })
      .expectRejection('valid-before-received'));
  it('cannot be a day on which nothing arrived', () =>
    given(...validated)
      .when({ ...correct, validFrom: day('2026-03-05') })
      .expectRejection('nothing-came-that-day'));
  it('is not moved by documents that arrived after the application was complete', () =>
    given(...validated, addDocument('more', { receivedOn: day('2026-03-30'), on: later }))
      .when({ ...correct, validFrom: day('2026-03-30') })
      .expectRejection('nothing-came-that-day'));
  it('may be any day on an imported case', () => {
    const valid = { validFrom: monday, decideBy: null, eia: false, extensions: [] };
    given({ ...commandMakers.ImportCase(monday, 0), valid, on: day('2026-03-20') })
      .when(correct)
      .expectLike({ type: 'ValidDateCorrected' }, { type: 'DeadlineSet' });
  });
  it('keeps an agreed extension in force', () =>
    given(
      ...validated,
      {
        type: 'ProposeExtension',
        proposalId: 'x1',
        decideBy: day('2026-06-30'),
        proposedBy: 'council',
        reason: 'Bats',
        on: monday,
      },
      { type: 'AgreeExtension', proposalId: 'x1', agreedOn: monday, on: monday },
    )
      .when(correct)
      .expectLike(
        { type: 'ValidDateCorrected' },
        { type: 'DeadlineSet', decideBy: day('2026-04-29'), inForce: day('2026-06-30') },
      ));
});

describe('an application that was not valid after all', () => {
  const setAside = {
    type: 'SetAsideValidation',
    reason: 'The certificate was never signed',
    by: dylan,
    confirmedBy: amina,
    on: later,
  } as const;
  it('can be marked invalid again', () =>
    given(...validated, ask())
      .when(setAside)
      .expectLike({ type: 'ValidationSetAside', validFrom: monday }));
  it('may be made valid again, and gets a new deadline', () =>
    given(...validated, ask(), setAside, { ...answer, receivedOn: later, on: later })
      .when(markValid({ validFrom: later, on: later }))
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: day('2026-05-27') }));
  it('needs a second person', () =>
    given(...validated, ask())
      .when({ ...setAside, confirmedBy: dylan })
      .expectRejection('second-person'));
  it('needs something that is still missing', () =>
    given(...validated)
      .when(setAside)
      .expectRejection('nothing-asked'));
  it('changes nothing when it is sent again', () =>
    given(...validated, ask(), setAside)
      .when(setAside)
      .expectNothing());
});

describe('measuring a development', () => {
  const full = receive({ applicationType: 'pp.full', scale: 'minor' });
  const measure = {
    type: 'MeasureDevelopment',
    homes: 12,
    siteHectares: 0.4,
    floorSpaceSquareMetres: null,
    on: monday,
  } as const;
  it('makes an application for ten homes or more a major one', () =>
    given(full).when(measure).expectLike({ type: 'DevelopmentMeasured', scale: 'major' }));
  it('gives it the longer period then', () =>
    given(full, measure)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: day('2026-06-01') }));
  it('moves the deadline of a valid application', () =>
    given(full, markValid())
      .when(measure)
      .expectLike(
        { type: 'DevelopmentMeasured' },
        { type: 'DeadlineSet', decideBy: day('2026-06-01'), cause: 'statutory' },
      ));
  it('changes nothing when it is sent again', () => given(full, measure).when(measure).expectNothing());
  it('is refused on a closed case', () =>
    given(full, withdraw, addDocument('late')).when(measure).expectRejection('case-withdrawn'));
});
