import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDate } from '../dates.js';
import { type ChallengeStep, permissionLifeOf } from './permission-life.js';

const life = (type: string, day = '2026-03-02') =>
  permissionLifeOf({ type, decidedOn: calendarDate(day) })?.value;

describe('the life of a grant', () => {
  it('is three years beginning with the day of a planning permission', () => {
    expect(life('pp.full.householder')).toEqual({ lastDay: '2029-03-01', by: 'begin' });
    expect(life('pp.full.major', '2028-02-29')).toEqual({ lastDay: '2031-02-28', by: 'begin' });
  });

  it('gives three years to apply for the reserved matters of an outline, and two years after them to begin', () => {
    expect(life('pp.outline.all')).toEqual({ lastDay: '2029-03-01', by: 'apply-for-reserved-matters' });
    expect(life('approval.reservedMatters')).toEqual({ lastDay: '2028-03-02', by: 'begin' });
  });

  it('is five years for an advertisement and two for a protected tree', () => {
    expect(life('advertConsent')).toEqual({ lastDay: '2031-03-01', by: 'end-display' });
    expect(life('wtt.consent')).toEqual({ lastDay: '2028-03-01', by: 'carry-out' });
  });

  it.each<[string, string, string, ChallengeStep['step'][], string]>([
    ['a claim before the Act', 'pp.full', '2026-01-10', ['proceedings-begun'], '2030-01-09'],
    [
      'a claim since the Act, permission not given yet',
      'pp.full',
      '2026-03-02',
      ['proceedings-begun'],
      '2029-03-01',
    ],
    ['permission for a challenge', 'pp.full', '2026-03-02', ['permission-granted'], '2030-03-01'],
    [
      'leave to the Court of Appeal as well',
      'pp.full',
      '2026-03-02',
      ['permission-granted', 'leave-to-court-of-appeal'],
      '2031-03-01',
    ],
    [
      'leave to the Supreme Court as well',
      'pp.outline.all',
      '2026-03-02',
      ['permission-granted', 'leave-to-court-of-appeal', 'leave-to-supreme-court'],
      '2033-03-01',
    ],
    [
      'the same step recorded twice',
      'pp.full',
      '2026-03-02',
      ['permission-granted', 'permission-granted'],
      '2030-03-01',
    ],
    [
      'permission for a challenge to an advertisement consent',
      'advertConsent',
      '2026-03-02',
      ['permission-granted'],
      '2031-03-01',
    ],
  ])('has the right length after %s', (_, type, decidedOn, steps, lastDay) => {
    const on = (at: number) => addDays(calendarDate(decidedOn), 30 + at);
    const challenges = steps.map((step, at) => ({ step, on: on(at) }));
    const answer = permissionLifeOf({ type, decidedOn: calendarDate(decidedOn), challenges });
    expect(answer?.value.lastDay).toBe(lastDay);
  });

  it('counts a challenge that began before the Act and was allowed after it', () => {
    const challenges = [
      { step: 'proceedings-begun', on: calendarDate('2026-02-10') },
      { step: 'permission-granted', on: calendarDate('2026-03-20') },
    ] as const;
    const decidedOn = calendarDate('2026-01-10');
    expect(permissionLifeOf({ type: 'pp.full', decidedOn, challenges })?.value.lastDay).toBe('2030-01-09');
  });

  it.each(['ldc.existing', 'amendment.nonMaterial', 'approval.conditions', 'amendment.minorMaterial', 'pp'])(
    'is not set for %s',
    (type) => expect(life(type)).toBeUndefined(),
  );
});
