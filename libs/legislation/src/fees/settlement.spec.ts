import { expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import { settlementOf } from './settlement.js';
import { pounds } from './values.js';

const householder = feeFor({ type: 'pp.full.householder' }, calendarDate('2026-11-21'));

it('accepts a payment of the right amount', () => {
  expect(settlementOf(householder, pounds(548))).toMatchObject({ state: 'correct' });
});

it('makes an underpayment a reason for invalidity', () => {
  expect(settlementOf(householder, pounds(528))).toEqual({
    state: 'underpaid',
    owedPence: 54_800,
    paidPence: 52_800,
    shortByPence: 2000,
    invalidReason: 'fee',
    because: '£548 is owed and £528 was paid: £20 more is needed before the application is valid.',
  });
});

it('makes an overpayment refundable', () => {
  expect(settlementOf(householder, pounds(1043))).toMatchObject({ state: 'overpaid', refundPence: 49_500 });
});

it('returns the whole payment if there is no fee', () => {
  const listed = feeFor({ type: 'listed' }, calendarDate('2026-11-21'));
  expect(settlementOf(listed, pounds(548))).toMatchObject({ state: 'overpaid', refundPence: 54_800 });
});

it('says nothing about a payment if the fee is unknown', () => {
  const unknown = feeFor({ type: 'pp.full' }, calendarDate('2026-11-21'));
  expect(settlementOf(unknown, pounds(548))).toMatchObject({ state: 'not known' });
});
