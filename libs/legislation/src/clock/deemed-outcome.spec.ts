import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { submittableCodes } from '../types/application-type.js';
import { deemedOutcomeOf, type LapseFacts } from './deemed-outcome.js';
import { statutoryExpiry } from './statutory-expiry.js';

const validFrom = calendarDate('2026-03-02');
const outcome = (type: string, more: Partial<LapseFacts> = {}) =>
  deemedOutcomeOf({ type, validFrom, decideBy: statutoryExpiry({ type, validFrom })!.value, ...more })?.value;

describe('no decision by the end of the period', () => {
  it('lets a larger home extension be built from the day after', () =>
    expect(outcome('pa.part1.classA')).toEqual({ outcome: 'prior-approval-deemed', from: '2026-04-14' }));

  it('lets an office become homes, for three years beginning with the last day to answer', () =>
    expect(outcome('pa.part3.classMA')).toMatchObject({ from: '2026-04-28', until: '2029-04-26' }));

  it('waits for an agreed longer period', () =>
    expect(outcome('pa.part3.classMA', { decideBy: calendarDate('2026-05-29') })).toMatchObject({
      from: '2026-05-30',
    }));

  it('lets conservation area trees be cut, for two years from the notice', () =>
    expect(outcome('wtt.notice')).toEqual({
      outcome: 'may-proceed',
      from: '2026-04-14',
      until: '2028-03-02',
    }));

  it('lets a farm building be built after 28 days, unless the council said that approval is needed', () => {
    expect(outcome('pa.part6.classA')).toMatchObject({ from: '2026-03-31' });
    expect(outcome('pa.part6.classA', { priorApprovalNeeded: true })).toBeUndefined();
  });

  it.each([
    'pp.full.householder',
    'pp.full.major',
    'listed',
    'advertConsent',
    'wtt.consent',
    'pa.part17.classB',
  ])('decides nothing for %s', (type) => expect(outcome(type)).toBeUndefined());

  it('never decides an application for planning permission', () => {
    const deemed = submittableCodes.filter((type) =>
      deemedOutcomeOf({ type, validFrom, decideBy: validFrom }),
    );
    expect(deemed.every((code) => /^(pa\.|wtt\.notice|hedgerow)/.test(code))).toBe(true);
  });
});
