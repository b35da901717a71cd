import { describe, it } from '@jest/globals';
import { amina, condition, day, dylan, given, granted, later, validated } from '../../../../test/a-case.js';

describe('a correction', () => {
  const correct = {
    type: 'CorrectRecord',
    entryId: 'c1',
    field: 'description',
    was: 'Rear extension',
    now: 'Side extension',
    reason: 'Misread',
    by: dylan,
    confirmedBy: null,
    on: later,
  } as const;
  const reworded = {
    ...correct,
    field: 'conditionText',
    ...{ was: condition.text as string, now: 'Bricks to be approved.', confirmedBy: amina },
  } as const;
  it('of a condition changes the current wording of that condition', () => {
    given(...granted)
      .when({ ...reworded, was: 'Tiles to be approved.' })
      .expectRejection('record-differs');
    given(...granted, reworded)
      .when({ ...reworded, entryId: 'c2' })
      .expectRejection('record-differs');
    given(...granted, reworded)
      .when({ ...reworded, entryId: 'c2', was: reworded.now, now: 'Materials.' })
      .expectLike({ type: 'RecordCorrected' }, { type: 'DecisionNoticeGenerated' });
  });
  const ofDecision = { ...correct, field: 'decidedOn', was: '2026-04-01', now: '2026-04-02' } as const;
  it('is shown beside the original text', () =>
    given(...validated)
      .when(correct)
      .expectLike({ type: 'RecordCorrected', was: 'Rear extension', now: 'Side extension' }));
  it('of the text of a decision needs a second person', () => {
    given(...granted)
      .when({ ...ofDecision, on: day('2026-04-08') })
      .expectRejection('second-person');
    given(...granted)
      .when({ ...ofDecision, confirmedBy: amina, on: day('2026-04-08') })
      .expectLike({ type: 'RecordCorrected', confirmedBy: amina }, { type: 'DecisionNoticeGenerated' });
  });
  const ofType = {
    ...correct,
    field: 'applicationType',
    was: 'pp.full.householder',
    now: 'listed',
    confirmedBy: amina,
  } as const;
  it('of the application type needs a second person, and applies the period of the correct type', () => {
    given(...validated)
      .when({ ...ofType, confirmedBy: null })
      .expectRejection('second-person');
    given(...validated)
      .when({ ...ofType, now: 'pp.full.major' })
      .expectLike(
        { type: 'RecordCorrected', field: 'applicationType' },
        { type: 'DeadlineSet', cause: 'statutory' },
      );
  });
  it.each([
    ['second-person', { confirmedBy: dylan }],
    ['record-differs', { was: 'pp.outline.all' }],
    ['type-not-known', { now: 'pp.fulll' }],
    ['type-not-known', { now: 'pp' }],
  ])('of the application type is refused with %s', (code, change) =>
    given(...validated)
      .when({ ...ofType, ...change })
      .expectRejection(code),
  );
  it('of the application type must come before the recommendation', () =>
    given(...granted)
      .when({ ...ofType, on: day('2026-04-08') })
      .expectRejection('type-settled'));
  const ofReceipt = {
    ...correct,
    field: 'receivedOn',
    ...{ was: '2026-03-02', now: '2026-03-03', confirmedBy: amina },
  } as const;
  it('of the day of receipt moves the valid day that followed from it, and the deadline', () =>
    given(...validated)
      .when(ofReceipt)
      .expectLike(
        { type: 'RecordCorrected', field: 'receivedOn' },
        { type: 'ValidDateCorrected', validFrom: day('2026-03-03'), insteadOf: day('2026-03-02') },
        { type: 'DeadlineSet', cause: 'statutory', decideBy: day('2026-04-28') },
      ));
  it.each([
    ['second-person', { confirmedBy: null }],
    ['record-differs', { was: '2026-03-01' }],
    ['day-not-known', { now: 'soon' }],
    ['not-received-then', { now: '2026-03-04' }],
    ['not-received-then', { now: '2026-02-27' }],
  ])('of the day of receipt is refused with %s', (code, change) =>
    given(...validated)
      .when({ ...ofReceipt, ...change })
      .expectRejection(code),
  );
  it('of the day of receipt does not change a decided case', () =>
    given(...granted)
      .when({ ...ofReceipt, on: day('2026-04-08') })
      .expectRejection('case-determined'));
  it('must quote what the record says now', () =>
    given(...validated)
      .when({ ...correct, was: 'Loft conversion' })
      .expectRejection('record-differs'));
  it('changes nothing when it is sent again', () =>
    given(...validated, correct)
      .when(correct)
      .expectNothing());
});
