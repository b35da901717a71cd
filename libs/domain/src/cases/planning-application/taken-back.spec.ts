import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalLaw } from '#legislation';
import {
  amina,
  day,
  decide,
  dylan,
  expiry,
  given,
  having,
  publicised,
  recommended,
  stateAfter,
  validated,
} from '../../../test/a-case.js';
import { commandMakers } from '../../../test/any-command.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import {
  dueChecks,
  type PlanningApplication,
  type PlanningApplicationCommand,
  planningApplication,
} from './index.js';
import { takenBack } from './taken-back.js';

type Command = PlanningApplicationCommand;

const paid = commandMakers.RecordPayment(day('2026-03-02'), 0);
const late = day('2026-06-23');
const noted = dueChecks(late);
const propose = { ...commandMakers.ProposeExtension(late, 0), decideBy: day('2026-09-01') };
const agree = (agreedOn: string, on = late): Command =>
  ({ type: 'AgreeExtension', proposalId: propose.proposalId, agreedOn: day(agreedOn), on }) as Command;
const typesOf = (commands: readonly Command[]) => having(...commands).map(({ type }) => type);

describe('what was noted and is not so', () => {
  it('is noted first: the guarantee ended with 22 June, and the fee is due back', () =>
    expect(typesOf([...publicised, paid, ...noted])).toEqual(
      expect.arrayContaining(['DeadlineMissed', 'GuaranteeRefundDue']),
    ));

  it('is taken back when an agreement is found that was made in time', () =>
    given(...publicised, paid, ...noted, propose)
      .when(agree('2026-04-20'))
      .expectLike(
        { type: 'ExtensionAgreed' },
        { type: 'DeadlineNotMissed', decideBy: expiry },
        { type: 'RefundNoLongerDue', refundId: 'planning-guarantee', amountPence: 54_800 },
      ));

  it('then is not paid, and is not noted again', () => {
    const facts = [...publicised, paid, ...noted, propose, agree('2026-04-20')];
    given(...facts)
      .when({ ...commandMakers.PayRefund(late, 0), refundId: 'planning-guarantee' })
      .expectRejection('refund-not-due');
    for (const check of dueChecks(day('2026-08-20')))
      given(...facts)
        .when(check)
        .expectNothing();
  });

  it('is not what had been missed already when more time was agreed', () =>
    given(...publicised, paid, ...noted, propose)
      .when(agree('2026-05-20'))
      .expectLike({ type: 'ExtensionAgreed' }, { type: 'RefundNoLongerDue' }));

  const quash = { ...commandMakers.RecordQuashing(day('2027-01-11'), 0) };
  it('is nothing of a decision made in time and quashed later', () => {
    const types = typesOf([...recommended, paid, decide(), quash, ...dueChecks(day('2027-02-01'))]);
    expect(types).not.toContain('GuaranteeRefundDue');
    expect(types).not.toContain('DeadlineMissed');
  });

  it('is what a corrected day of the decision shows to have been in time', () => {
    const decidedLate = [...recommended, paid, ...noted, decide({ on: late })];
    const correct = {
      type: 'CorrectRecord',
      ...{ entryId: 'c1', field: 'decidedOn' as const, was: late, now: '2026-04-20', reason: 'Typed late' },
      ...{ by: dylan, confirmedBy: amina, on: day('2026-06-30') },
    } as const;
    given(...decidedLate)
      .when(correct)
      .expectLike({ type: 'RecordCorrected' }, { type: 'DeadlineNotMissed' }, { type: 'RefundNoLongerDue' });
  });

  it('leaves nothing standing, after any life, that is not so', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        let state: PlanningApplication = stateAfter(having(validated[0]));
        factsOf(life, (fact, now) => {
          state = now;
          if (fact.type === 'GuaranteeRefundDue' || fact.type === 'DeadlineMissed')
            expect(takenBack(now, fact.effectiveOn, nationalLaw)).toEqual([]);
        });
        const on = day('2027-12-01');
        const looked = dueChecks(on).reduce((before, check) => {
          const outcome = planningApplication.decide(check, before);
          return 'accepted' in outcome ? outcome.accepted.reduce(planningApplication.evolve, before) : before;
        }, state);
        expect(takenBack(looked, on, nationalLaw)).toEqual([]);
      }),
      { numRuns: 200 },
    ));
});
