import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { permissionLifeOf } from './permission-life.js';

const life = (type: string, day = '2026-03-02') =>
  permissionLifeOf({ type, decidedOn: calendarDate(day) })?.value;

describe('the life of a grant', () => {
  it('is three years beginning with the day of a planning permission', () => {
    expect(life('pp.full.householder')).toEqual({ lastDay: '2029-03-01', by: 'begin' });
    expect(life('pp.full.major', '2028-02-29')).toEqual({ lastDay: '2031-02-28', by: 'begin' });
  });

  it('gives an outline three years for its reserved matters, and those two years to begin', () => {
    expect(life('pp.outline.all')).toEqual({ lastDay: '2029-03-01', by: 'apply-for-reserved-matters' });
    expect(life('approval.reservedMatters')).toEqual({ lastDay: '2028-03-02', by: 'begin' });
  });

  it('is five years for an advertisement and two for a protected tree', () => {
    expect(life('advertConsent')).toEqual({ lastDay: '2031-03-01', by: 'end-display' });
    expect(life('wtt.consent')).toEqual({ lastDay: '2028-03-01', by: 'carry-out' });
  });

  it.each(['ldc.existing', 'amendment.nonMaterial', 'approval.conditions', 'amendment.minorMaterial', 'pp'])(
    'is not set for %s',
    (type) => expect(life(type)).toBeUndefined(),
  );
});
