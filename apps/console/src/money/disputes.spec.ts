import { describe, expect, it } from '@jest/globals';
import { disputesShown } from './disputes.js';

const dispute = {
  disputeId: 'd',
  lineKeys: [],
  amountPence: 100,
  reason: 'Twice',
  by: 'farid.aziz',
  adjustmentId: null,
};

describe('the disputes of a statement', () => {
  it.each([
    [null, 'open'],
    ['upheld' as const, 'upheld'],
    ['partlyUpheld' as const, 'partly upheld'],
    ['notUpheld' as const, 'not upheld'],
  ])('with the outcome %p are called %s, and name who raised them', (outcome, words) =>
    expect(disputesShown([{ ...dispute, outcome }], () => 'Farid Aziz')).toEqual([
      { amountPence: 100, reason: 'Twice', by: 'Farid Aziz', outcome: words },
    ]),
  );
});
