import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import { conditionFeeRefundDay, type DetailsFacts, deemedDischargeOf } from './deemed-discharge.js';

const facts = { receivedOn: calendarDate('2026-03-02'), decideBy: calendarDate('2026-04-27') };
const discharge = (more: Partial<DetailsFacts> = {}) => deemedDischargeOf({ ...facts, ...more })?.value;

describe('deemed discharge of details received on 2 March 2026', () => {
  it('may be requested after six whole weeks', () =>
    expect(discharge()).toEqual({ available: true, noticeFrom: '2026-04-14' }));

  it('takes effect when the period to decide ends, if the notice came in time', () => {
    const noticeOn = calendarDate('2026-04-14');
    expect(discharge({ noticeOn, decideBy: calendarDate('2026-05-29') })).toMatchObject({
      effectOn: '2026-05-29',
    });
  });

  it('takes effect 14 days after the day following the notice, if that is later', () =>
    expect(discharge({ noticeOn: calendarDate('2026-04-14') })).toMatchObject({ effectOn: '2026-04-29' }));

  it('takes effect on the day the notice names, if not too early', () => {
    const noticeOn = calendarDate('2026-04-20');
    expect(discharge({ noticeOn, specifiedDay: calendarDate('2026-05-20') })).toMatchObject({
      effectOn: '2026-05-20',
    });
    expect(discharge({ noticeOn, specifiedDay: calendarDate('2026-04-28') })).toMatchObject({
      effectOn: '2026-05-05',
    });
  });

  it('does not happen if the notice was given too early', () => {
    const early = discharge({ noticeOn: calendarDate('2026-04-13') });
    expect(early).toMatchObject({ noticeTooEarly: true });
    expect(early).not.toHaveProperty('effectOn');
  });

  it('is not available for an exempt condition', () =>
    expect(discharge({ exempt: true })).toEqual({ available: false, because: 'exempt-condition' }));

  it('returns the fee after twelve weeks', () =>
    expect(conditionFeeRefundDay(facts)?.value).toBe('2026-05-26'));

  it('never takes effect before the period to decide has ended', () =>
    fc.assert(
      fc.property(fc.integer({ min: 43, max: 300 }), fc.integer({ min: 0, max: 200 }), (notice, extra) => {
        const decideBy = addDays(facts.decideBy, extra);
        const value = discharge({ decideBy, noticeOn: addDays(facts.receivedOn, notice) });
        expect(value?.available && value.effectOn! >= decideBy).toBe(true);
      }),
    ));
});
