import { expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import { settlementOf } from './settlement.js';
import { pounds } from './values.js';

const householder = feeFor({ type: 'pp.full.householder' }, calendarDate('2026-11-21'));

it('a payment of the right amount settles the fee', () => {
  expect(settlementOf(householder, pounds(548))).toMatchObject({ state: 'correct' });
});

it('an underpayment is a reason for invalidity', () => {
  expect(settlementOf(householder, pounds(528))).toEqual({
    state: 'underpaid',
    owedPence: 54_800,
    paidPence: 52_800,
    shortByPence: 2000,
    invalidReason: 'fee',
    because: '£548 is owed and £528 was paid: £20 more is needed before the application is valid.',
  });
});

it('an overpayment is refundable', () => {
  expect(settlementOf(householder, pounds(1043))).toMatchObject({ state: 'overpaid', refundPence: 49_500 });
});

it('a payment is returned in full if there is no fee', () => {
  const listed = feeFor({ type: 'listed' }, calendarDate('2026-11-21'));
  expect(settlementOf(listed, pounds(548))).toMatchObject({ state: 'overpaid', refundPence: 54_800 });
});

it('a payment is not judged if the fee is unknown', () => {
  const unknown = feeFor({ type: 'pp.full' }, calendarDate('2026-11-21'));
  expect(settlementOf(unknown, pounds(548))).toMatchObject({ state: 'not known' });
});
