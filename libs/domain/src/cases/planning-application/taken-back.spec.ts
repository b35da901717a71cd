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
  having,
  markValid,
  monday,
  publicised,
  receive,
  recommended,
  stateAfter,
  validated,
} from '../../../test/a-case.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import { commandMakers } from '../../../test/examples/index.js';
import { factsRecorded } from '../../../test/facts-recorded.js';
import { agree, type Command, late, noted, paid, propose } from '../../../test/planning-guarantee-refund.js';
import { planningApplication } from './decider.js';
import { dueChecks, type PlanningApplication } from './index.js';
import { takenBack } from './taken-back.js';

const typesOf = (commands: readonly Command[]) => having(...commands).map(({ type }) => type);

function asked(state: PlanningApplication, command: Command): PlanningApplication {
  const facts = factsRecorded(planningApplication.decide(command, state));
  return facts.reduce(planningApplication.evolve, state);
}

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

  it('follows the same rule for any agreement, any day on which it is found, and any order of checks', () => {
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
