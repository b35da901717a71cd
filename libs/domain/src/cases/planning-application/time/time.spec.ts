import { describe, expect, it } from '@jest/globals';
import {
  day,
  decide,
  expiry,
  given,
  hangsElsewhere,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommended,
  refused,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { dueChecks, type PlanningApplicationCommand } from '../index.js';

const propose = {
  type: 'ProposeExtension',
  proposalId: 'x1',
  decideBy: day('2026-05-29'),
  proposedBy: 'council',
  reason: 'Bats',
  on: later,
} as const;
const agree = { type: 'AgreeExtension', proposalId: 'x1', agreedOn: later, on: later } as const;
const rejected = { type: 'RejectExtension', proposalId: 'x1', reason: 'No', on: later } as const;
const pay = {
  type: 'RecordPayment',
  paymentId: 'p1',
  amountPence: 52_800,
  paidOn: monday,
  method: 'online',
  reference: 'x',
  on: monday,
} as const;

describe('an extension of time', () => {
  it('is agreed in writing, and shown beside the day that it replaced', () =>
    given(...validated, propose)
      .when(agree)
      .expectLike({
        type: 'ExtensionAgreed',
        decideBy: day('2026-05-29'),
        insteadOf: expiry,
        agreedLate: false,
      }));
  it('may be retried at each step', () => {
    given(...validated, propose)
      .when(propose)
      .expectNothing();
    given(...validated, propose, agree)
      .when(agree)
      .expectNothing();
    given(...validated, propose, rejected)
      .when(rejected)
      .expectNothing();
  });
  it('must be later than the current day', () =>
    given(...validated)
      .when({ ...propose, decideBy: expiry })
      .expectRejection('extension-not-later'));
  it('cannot be agreed once it was rejected', () =>
    given(...validated, propose, rejected)
      .when(agree)
      .expectRejection('extension-rejected'));
  it('cannot be rejected once it was agreed', () =>
    given(...validated, propose, agree)
      .when(rejected)
      .expectRejection('extension-agreed'));
  it('must have been proposed', () =>
    given(...validated)
      .when(agree)
      .expectRejection('unknown-extension'));
  it('is not possible for a tree notice', () =>
    given(receive({ applicationType: 'wtt.notice' }), markValid())
      .when(propose)
      .expectRejection('extension-not-possible'));
  it('makes a decision timely that would have been late', () =>
    expect(
      having(...recommended, propose, agree, decide({ on: day('2026-05-29') })).find(
        ({ type }) => type === 'DecisionIssued',
      ),
    ).toMatchObject({ inTime: true }));
});

describe('a due check', () => {
  const on = (text: string) => dueChecks(day(text));
  const facts = (commands: readonly PlanningApplicationCommand[], ...rounds: readonly string[]) =>
    having(...commands, ...rounds.flatMap(on)).slice(having(...commands).length);

  it('warns a week before the deadline, once', () =>
    expect(facts(validated, '2026-04-20', '2026-04-21')).toMatchObject([
      { type: 'DeadlineNear', decideBy: expiry, warnedFrom: '2026-04-20' },
    ]));
  it('warns again before a newly agreed deadline', () =>
    expect(facts([...validated, propose, agree], '2026-04-21', '2026-05-25')).toMatchObject([
      { type: 'DeadlineNear', decideBy: '2026-05-29' },
    ]));
  it('dates a missed deadline to the day after it, even if the check runs late', () =>
    expect(facts(validated, '2026-06-01')).toMatchObject([
      { type: 'DeadlineMissed', decideBy: expiry, effectiveOn: '2026-04-28' },
    ]));
  it('ignores a case that was decided in time', () => expect(facts(refused, '2026-05-30')).toEqual([]));
  it('ignores a withdrawn case', () => expect(facts([receive(), withdraw], '2027-05-30')).toEqual([]));

  it('records a refund of the fee if the Planning Guarantee was not met', () =>
    expect(facts([receive(), pay, markValid()], '2026-06-23')).toMatchObject([
      { type: 'DeadlineMissed' },
      { type: 'GuaranteeRefundDue', lastDay: '2026-06-22', refundDueFrom: '2026-06-23', amountPence: 52_800 },
    ]));
  it('records no refund on the last day of the guarantee', () =>
    expect(facts([receive(), pay, markValid()], '2026-06-22').map(({ type }) => type)).toEqual([
      'DeadlineMissed',
    ]));
  it('records no refund if an extension was agreed, even if the extension was missed too', () =>
    expect(
      facts([receive(), pay, markValid(), propose, agree], '2026-07-23').map(({ type }) => type),
    ).toEqual(['DeadlineMissed']));
  it('records the refund also if the decision was made before the check ran', () =>
    expect(
      facts(
        [receive(), pay, ...publicised.slice(1), recommended.at(-1)!, decide({ on: day('2026-06-24') })],
        '2026-06-29',
      ),
    ).toMatchObject([
      { type: 'DeadlineMissed', effectiveOn: '2026-04-28' },
      { type: 'GuaranteeRefundDue', effectiveOn: '2026-06-23' },
    ]));

  it('records that a larger extension may be built when 42 days pass without an answer', () =>
    expect(
      facts([receive({ applicationType: 'pa.part1.classA' }), markValid()], '2026-04-14').at(-1),
    ).toMatchObject({ type: 'DeemedOutcomeOccurred', outcome: 'prior-approval-deemed', from: '2026-04-14' }));
  it('records that trees in a conservation area may be felled after six weeks', () =>
    expect(
      facts([receive({ applicationType: 'wtt.notice' }), markValid()], '2026-04-14').at(-1),
    ).toMatchObject({ type: 'DeemedOutcomeOccurred', outcome: 'may-proceed' }));

  const sentIn = receive({ applicationType: 'approval.conditions' });
  const details = [sentIn, hangsElsewhere('discharge-of-conditions'), markValid()];
  const notice = (noticeReceivedOn: string, exempt = false): PlanningApplicationCommand => ({
    type: 'RecordDeemedDischargeNotice',
    noticeReceivedOn: day(noticeReceivedOn),
    specifiedDay: null,
    exempt,
    on: day(noticeReceivedOn),
  });
  it('records the deemed discharge of a condition, after the notice that the law requires', () =>
    expect(facts([...details, notice('2026-04-14')], '2026-04-29').map(({ type }) => type)).toContain(
      'DeemedDischargeOccurred',
    ));
  it('refuses a deemed discharge notice that comes too early, or for an exempt condition', () => {
    given(...details)
      .when(notice('2026-04-01'))
      .expectRejection('notice-too-early');
    given(...details)
      .when(notice('2026-04-14', true))
      .expectRejection('condition-exempt');
  });
  it('records the refund of the fee for details after twelve weeks', () =>
    expect(
      facts([details[0]!, { ...pay, amountPence: 29_800 }, ...details.slice(1)], '2026-05-26').find(
        ({ type }) => type === 'RefundDue',
      ),
    ).toMatchObject({ cause: 'conditions not answered', amountPence: 29_800 }));
});
