import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '#legislation';
import {
  addDocument,
  ask,
  day,
  given,
  having,
  later,
  markValid,
  monday,
  receive,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { answer, invalid } from '../../../../test/validation-commands.js';
import type { PlanningApplicationCommand } from '../index.js';

const paid = (paidOn: string) => commandMakers.RecordPayment(day(paidOn), 0);
const document = (cameOn: string) => addDocument('more', { receivedOn: day(cameOn), on: later });

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
  it("starts a prior approval's period on the day of receipt, even if more arrived later without a request", () => {
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
  it("uses the officer's last day if the law sets no period", () =>
    expect(deadline({ decideBy: later }, receive({ applicationType: 'preApp' }))).toMatchObject({
      decideBy: later,
      inForce: later,
      cause: 'officer',
      because: null,
    }));
});

describe('the measurement of a development', () => {
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
  it('gives a major application the longer period to decide', () =>
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
