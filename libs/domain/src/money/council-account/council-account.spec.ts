import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, officerId, pence } from '../../values.js';
import { type CouncilAccountEvent, councilAccount } from './index.js';

const given = specify(councilAccount);
const council = councilCode('CAM');
const on = calendarDate('2026-05-08');
const clerk = officerId('sam.doyle');
const manager = officerId('li.chen');
const adjustment = {
  adjustmentId: 'a1',
  amountPence: pence(-5404),
  because: 'Not their case.',
  cites: ['x'],
};
const proposed: CouncilAccountEvent = {
  type: 'AdjustmentProposed',
  effectiveOn: on,
  council,
  ...adjustment,
  by: clerk,
};
const made: CouncilAccountEvent = {
  ...{
    type: 'AdjustmentMade',
    effectiveOn: on,
    council,
    ...adjustment,
    proposedBy: clerk,
    approvedBy: manager,
  },
};
const disbursement = {
  disbursementId: 'd1',
  amountPence: pence(12_000),
  what: 'Press notice',
  forCase: null,
};
const paid: CouncilAccountEvent = { type: 'DisbursementRecorded', effectiveOn: on, council, ...disbursement };
const approve = { type: 'ApproveAdjustment', council, adjustmentId: 'a1', by: manager, on } as const;

describe('an adjustment', () => {
  it('is proposed by one person and approved by another', () => {
    given()
      .when({ type: 'ProposeAdjustment', council, ...adjustment, by: clerk, on })
      .expect(proposed);
    given(proposed).when(approve).expect(made);
  });
  it('is not approved by its proposer', () =>
    given(proposed)
      .when({ ...approve, by: clerk })
      .expectRejection('second-person-needed'));
  it('is made once', () => given(proposed, made).when(approve).expectNothing());
});

describe('a disbursement', () => {
  const reverse = { type: 'ReverseDisbursement', council, disbursementId: 'd1', because: 'Twice.' } as const;
  it('is recorded for the day on which it was paid', () =>
    given()
      .when({ type: 'RecordDisbursement', council, paidOn: on, on, ...disbursement })
      .expect(paid));
  it('is reversed in full', () =>
    given(paid)
      .when(reverse)
      .expect({
        type: 'DisbursementReversed',
        effectiveOn: on,
        council,
        because: 'Twice.',
        ...disbursement,
      }));
  it('is reversed only if it was recorded', () =>
    given().when(reverse).expectRejection('unknown-disbursement'));
});

describe('fee income', () => {
  it('is held or passed on from a given day', () =>
    given()
      .when({ type: 'ArrangeFeeIncome', council, arrangement: 'held', from: on })
      .expect({ type: 'FeeIncomeArranged', effectiveOn: on, council, arrangement: 'held' }));
});
