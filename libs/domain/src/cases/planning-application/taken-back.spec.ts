import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, nationalLaw } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import {
  addDocument,
  amina,
  day,
  decide,
  dylan,
  expiry,
  given,
  granted,
  hangsElsewhere,
  having,
  markValid,
  monday,
  publicised,
  receive,
  recommend,
  recommended,
  stateAfter,
  validated,
} from '../../../test/a-case.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import { commandMakers } from '../../../test/examples/index.js';
import { factsRecorded } from '../../../test/facts-recorded.js';
import { planningApplication } from './decider.js';
import { dueChecks, type PlanningApplication, type PlanningApplicationCommand } from './index.js';
import { takenBack } from './taken-back.js';

type Command = PlanningApplicationCommand;

function asked(state: PlanningApplication, command: Command): PlanningApplication {
  const facts = factsRecorded(planningApplication.decide(command, state));
  return facts.reduce(planningApplication.evolve, state);
}

const paid = commandMakers.RecordPayment(day('2026-03-02'), 0);
const late = day('2026-06-23');
const noted = dueChecks(late);
const propose = { ...commandMakers.ProposeExtension(late, 0), decideBy: day('2026-09-01') };
const agree = (agreedOn: string, on = late): Command =>
  ({ type: 'AgreeExtension', proposalId: propose.proposalId, agreedOn: day(agreedOn), on }) as Command;
const typesOf = (commands: readonly Command[]) => having(...commands).map(({ type }) => type);

describe('an automatic outcome that proves wrong', () => {
  it('is recorded first: the Planning Guarantee ended on 22 June, and the fee is due back', () =>
    expect(typesOf([...publicised, paid, ...noted])).toEqual(
      expect.arrayContaining(['DeadlineMissed', 'GuaranteeRefundDue']),
    ));

  it('is reversed when an agreement made in time is found later', () =>
    given(...publicised, paid, ...noted, propose)
      .when(agree('2026-04-20'))
      .expectLike(
        { type: 'ExtensionAgreed' },
        { type: 'DeadlineNotMissed', decideBy: expiry },
        { type: 'RefundNoLongerDue', refundId: 'planning-guarantee', amountPence: 54_800 },
      ));

  it('is then not paid, and not recorded again', () => {
    const facts = [...publicised, paid, ...noted, propose, agree('2026-04-20')];
    given(...facts)
      .when({ ...commandMakers.PayRefund(late, 0), refundId: 'planning-guarantee' })
      .expectRejection('refund-not-due');
    for (const check of dueChecks(day('2026-08-20')))
      given(...facts)
        .when(check)
        .expectNothing();
  });

  it('is not reversed by an extension agreed after the deadline was missed', () =>
    given(...publicised, paid, ...noted, propose)
      .when(agree('2026-05-20'))
      .expectLike({ type: 'ExtensionAgreed' }, { type: 'RefundNoLongerDue' }));

  const quash = { ...commandMakers.RecordQuashing(day('2027-01-11'), 0) };
  it('is not recorded for a decision that was made in time and later quashed', () => {
    const types = typesOf([...recommended, paid, decide(), quash, ...dueChecks(day('2027-02-01'))]);
    expect(types).not.toContain('GuaranteeRefundDue');
    expect(types).not.toContain('DeadlineMissed');
  });

  it('is reversed when the corrected day of the decision is in time', () => {
    const decidedLate = [...recommended, paid, ...noted, decide({ on: late })];
    const correct = {
      type: 'CorrectRecord',
      ...{ entryId: 'c1', field: 'decidedOn' as const, was: late, now: '2026-04-20', reason: 'Typed late' },
      ...{ by: dylan, confirmedBy: amina, on: day('2026-06-30') },
    } as const;
    given(...decidedLate)
      .when(correct)
      .expectLike(
        { type: 'RecordCorrected' },
        // The notice is generated again: its days follow the day of the decision.
        { type: 'DecisionNoticeGenerated' },
        { type: 'DeadlineNotMissed' },
        { type: 'RefundNoLongerDue' },
      );
  });

  describe('a decision deemed by silence', () => {
    const larger = [receive({ applicationType: 'pa.part1.classA' }), markValid()] as const;
    const asked = { ...propose, decideBy: day('2026-06-30'), on: day('2026-04-10') } as Command;
    const silent: Command = { type: 'NoteDeemedOutcome', on: day('2026-04-14') };
    const undone = { type: 'DeemedDecisionUndone', from: day('2026-04-14') } as const;

    it('is reversed by an agreement made in time and found later', () =>
      given(...larger, asked, silent)
        .when(agree('2026-04-10', day('2026-04-20')))
        .expectLike({ type: 'ExtensionAgreed' }, undone));

    it('is not reversed if the agreement came too late', () =>
      given(...larger, asked, silent)
        .when(agree('2026-04-14', day('2026-04-20')))
        .expectRejection('case-determined'));

    it('is reversed also if nobody had recorded the proposal', () => {
      const found = { ...asked, proposedOn: day('2026-04-10'), on: day('2026-04-20') } as Command;
      given(...larger, silent, found)
        .when(agree('2026-04-12', day('2026-04-20')))
        .expectLike({ type: 'ExtensionAgreed' }, undone);
      given(...larger, silent)
        .when({ ...asked, on: day('2026-04-20') } as Command)
        .expectRejection('case-determined');
    });

    it('is not recorded first if the agreement is found before the clerk has run', () => {
      const agreed = planningApplication.decide(
        agree('2026-04-10', day('2026-04-20')),
        stateAfter(having(...larger, asked)),
      );
      expect(agreed).toMatchObject({ accepted: [{ type: 'ExtensionAgreed' }] });
      expect(agreed).not.toHaveProperty('brought');
    });

    it('is recorded again once the later day has passed as well', () =>
      given(...larger, asked, silent)
        .when(agree('2026-04-10', day('2026-07-10')))
        .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeadlineNotMissed' }, undone, {
          type: 'DeemedOutcomeOccurred',
          from: day('2026-07-01'),
        }));

    it('can be decided by the council after it is reversed', () =>
      expect(stateAfter(having(...larger, asked, silent, agree('2026-04-10', day('2026-04-20')))).stage).toBe(
        'live',
      ));

    it('is reversed by a planning performance agreement, and by a corrected valid day', () => {
      const signed = { ...commandMakers.SignPPA(day('2026-04-20'), 0), agreedOn: day('2026-04-01') };
      given(...larger, addDocument('deed'), silent)
        .when({ ...signed, decideBy: day('2026-05-29') } as Command)
        .expectLike({ type: 'PPASigned' }, undone);
      const paidLater = { ...paid, paidOn: day('2026-03-09'), on: day('2026-03-09') } as Command;
      const correct = { ...commandMakers.CorrectValidDate(day('2026-04-20'), 0) };
      given(larger[0], paidLater, markValid({ on: day('2026-03-10') }), silent)
        .when({ ...correct, validFrom: day('2026-03-09') } as Command)
        .expectLike({ type: 'ValidDateCorrected' }, { type: 'DeadlineSet' }, undone);
    });

    it('is reversed if a timely statement that prior approval is required is found later', () =>
      given(receive({ applicationType: 'pa.part6.classA' }), markValid(), {
        type: 'NoteDeemedOutcome',
        on: day('2026-03-31'),
      })
        .when({ type: 'RequirePriorApproval', by: dylan, saidOn: day('2026-03-30'), on: day('2026-04-03') })
        .expectLike(
          { type: 'PriorApprovalRequired', saidOn: day('2026-03-30') },
          { type: 'DeadlineSet' },
          { type: 'DeemedDecisionUndone', from: day('2026-03-31') },
        ));

    it('keeps its day, whatever two people propose', () =>
      given(...larger, silent)
        .when({
          type: 'CorrectRecord',
          ...{ entryId: 'c1', field: 'decidedOn', was: '2026-04-14', now: '2026-04-20', reason: 'Later' },
          ...{ by: dylan, confirmedBy: amina, on: day('2026-06-30') },
        })
        .expectRejection('decided-by-silence'));

    it('is reversed for the details of a condition too', () => {
      const details = [
        receive({ applicationType: 'approval.conditions' }),
        hangsElsewhere('discharge-of-conditions'),
        markValid(),
        { ...asked, decideBy: day('2026-07-31') } as Command,
        {
          ...commandMakers.RecordDeemedDischargeNotice(day('2026-04-20'), 0),
          noticeReceivedOn: day('2026-04-20'),
        },
        { type: 'NoteDeemedDischarge', on: day('2026-05-20') },
      ] as const;
      given(...(details as readonly Command[]))
        .when(agree('2026-04-10', day('2026-05-21')))
        .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeemedDecisionUndone' });
    });
  });

  describe('a refund that was paid in error', () => {
    const pay = { ...commandMakers.PayRefund(late, 0), refundId: 'planning-guarantee' } as Command;
    const wasPaid = [...publicised, paid, ...noted, pay, propose] as const;
    const found = [...wasPaid, agree('2026-04-20')] as const;
    const recover = (amountPence: number, paymentId = 'back') =>
      ({
        ...paid,
        ...{ paymentId, reference: paymentId, amountPence, recovers: 'planning-guarantee' },
        ...{ paidOn: day('2026-07-01'), on: day('2026-07-01') },
      }) as Command;

    it('is owed back when an agreement made in time is found', () =>
      given(...wasPaid)
        .when(agree('2026-04-20'))
        .expectLike(
          { type: 'ExtensionAgreed' },
          { type: 'DeadlineNotMissed' },
          { type: 'RefundOwedBack', refundId: 'planning-guarantee', amountPence: 54_800 },
        ));

    it('is owed back also when the agreement is found after the decision', () =>
      given(...recommended, paid, ...noted, pay, propose, decide({ on: late }))
        .when(agree('2026-04-20', day('2026-07-01')))
        .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeadlineNotMissed' }, { type: 'RefundOwedBack' }));

    it('is repaid as a payment, in instalments, and never more than was refunded', () => {
      given(...found)
        .when(recover(54_801))
        .expectRejection('more-than-went-back');
      given(...found, recover(50_000))
        .when(recover(4_800, 'rest'))
        .expectLike({ type: 'PaymentRecorded', recovers: 'planning-guarantee' });
      given(...found, recover(50_000))
        .when(recover(4_801, 'rest'))
        .expectRejection('more-than-went-back');
    });

    it('is repaid after the decision too, when no other payment is accepted', () => {
      given(...found, recommend({ on: late }), decide({ on: late }))
        .when(recover(54_800))
        .expectLike({ type: 'PaymentRecorded' });
      given(...granted)
        .when({ ...paid, paidOn: day('2026-07-01'), on: day('2026-07-01') } as Command)
        .expectRejection('case-determined');
      given(...granted)
        .when(paid)
        .expectLike({ type: 'PaymentRecorded' });
    });

    it('leaves nothing to repay if it was never paid', () =>
      given(...publicised, paid, ...noted)
        .when(recover(1))
        .expectRejection('refund-not-paid'));
  });

  it('follows the same rule for silence, whatever was agreed, whenever it was found, and in any order of checks', () => {
    const types = ['pa.part1.classA', 'pa.part3.classMA', 'pa.part14.classJ', 'hedgerowRemovalNotice'];
    const found = fc.record({
      type: fc.constantFrom(...types),
      agreedAfter: fc.nat(90),
      decideAfter: fc.nat(150),
      foundAfter: fc.nat(300),
      looked: fc.boolean(),
    });
    fc.assert(
      fc.property(found, ({ type, agreedAfter, decideAfter, foundAfter, looked }) => {
        const [agreedOn, decideBy] = [addDays(monday, agreedAfter), addDays(monday, decideAfter)];
        const on = addDays(monday, Math.max(foundAfter, agreedAfter));
        const begun = having(receive({ applicationType: type }), markValid(), addDocument('deed'));
        const before = (looked ? dueChecks(on) : []).reduce(asked, stateAfter(begun));
        const sign = { ...commandMakers.SignPPA(on, 0), agreedOn, decideBy } as Command;
        const outcome = planningApplication.decide(sign, before);
        const after = asked(before, sign);
        const atLast = dueChecks(on).reduce(asked, after);
        expect(takenBack(atLast, on, nationalLaw)).toEqual([]);
        if (!('accepted' in outcome) || atLast.stage !== 'live') return;
        // It is open: the day agreed has not passed.
        expect(decideBy >= on).toBe(true);
      }),
      { numRuns: runsOf(400) },
    );
  });

  it('leaves no wrong outcome on the record after any sequence of facts', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        let state: PlanningApplication = stateAfter(having(validated[0]));
        factsOf(life, (fact, now) => {
          state = now;
          if (fact.type === 'GuaranteeRefundDue' || fact.type === 'DeadlineMissed')
            expect(takenBack(now, fact.effectiveOn, nationalLaw)).toEqual([]);
        });
        const on = day('2027-12-01');
        const looked = dueChecks(on).reduce(
          (before, check) =>
            factsRecorded(planningApplication.decide(check, before)).reduce(
              planningApplication.evolve,
              before,
            ),
          state,
        );
        expect(takenBack(looked, on, nationalLaw)).toEqual([]);
      }),
      { numRuns: runsOf(200) },
    ));
});
