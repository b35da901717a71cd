import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, pence } from '../../values.js';
import { type ApportionmentRule, type CostPoolEvent, costPool } from './index.js';

const given = specify(costPool);
const pool = 'policy';
const day = calendarDate('2026-04-10');
const opened: CostPoolEvent = { type: 'PoolOpened', effectiveOn: day, pool, name: 'Plan making' };
const cost = { costId: 'c1', amountPence: pence(100_000), what: 'Evidence base' };
const costed: CostPoolEvent = { type: 'PoolCostRecorded', effectiveOn: day, pool, ...cost };
const taken: CostPoolEvent = {
  type: 'PoolCostReversed',
  effectiveOn: day,
  pool,
  because: 'Paid twice.',
  ...cost,
};
const record = { type: 'RecordPoolCost', pool, incurredOn: day, on: day, ...cost } as const;
const reverse = { type: 'ReversePoolCost', pool, costId: 'c1', because: 'Paid twice.' } as const;
const shares = [{ council: councilCode('CAM'), weight: 3 }];
const rule: ApportionmentRule = { parts: [{ portion: 1, basis: 'hours' }], otherwise: shares };
const setRule = { type: 'SetApportionmentRule', pool, from: day, rule } as const;

describe('a cost pool', () => {
  it('accepts costs', () => given(opened).when(record).expect(costed));
  it('accepts each cost once', () => given(opened, costed).when(record).expectNothing());
  it('refuses another cost under the same id', () =>
    given(opened, costed)
      .when({ ...record, amountPence: pence(1) })
      .expectRejection('cost-known'));
  it('reverses a cost in full, on its own day', () => given(opened, costed).when(reverse).expect(taken));
  it('reverses a cost once', () => given(opened, costed, taken).when(reverse).expectNothing());
  it('accepts nothing before it is opened', () => given().when(record).expectRejection('unknown-pool'));
  it("is shared by a rule from that rule's first day", () =>
    given(opened).when(setRule).expect({ type: 'ApportionmentRuleSet', effectiveOn: day, pool, rule }));
  it.each([
    ['without parts', { parts: [], otherwise: shares }],
    ['with a part of zero', { parts: [{ portion: 0, basis: 'hours' }], otherwise: shares }],
    ['that leaves nobody to pay', { ...rule, otherwise: [] }],
    ['that names a council twice', { ...rule, otherwise: [...shares, ...shares] }],
    ['with a fractional weight', { ...rule, otherwise: [{ council: councilCode('CAM'), weight: 0.5 }] }],
    [
      'by cases with a fractional weight',
      {
        ...rule,
        parts: [{ portion: 1, basis: 'weightedCases', weights: { major: 1.5, minor: 1, other: 1 } }],
      },
    ],
  ])('refuses a sharing rule %s', (_, bad) =>
    given(opened)
      .when({ ...setRule, rule: bad as ApportionmentRule })
      .expectRejection('rule-unusable'),
  );
});
