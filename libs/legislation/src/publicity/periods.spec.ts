import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import { type CommentPeriodFacts, type Consulted, lastCommentDay } from './periods.js';

const last = (told: Consulted, beganOn: string, more: Partial<CommentPeriodFacts> = {}) =>
  lastCommentDay({ told, beganOn: calendarDate(beganOn), type: 'pp.full', ...more })?.value;

describe('the last day for comments', () => {
  it('is the 21st day of a site notice, Good Friday and Easter Monday left out', () =>
    expect(last('site-notice', '2026-03-25')).toBe('2026-04-16'));

  it('is the 21st day, counting the first, if there is no holiday', () => {
    expect(last('site-notice', '2026-06-01')).toBe('2026-06-21');
    expect(last('neighbour-letter', '2026-06-01')).toBe('2026-06-21');
  });

  it('is the 14th day of a newspaper notice', () => {
    expect(last('press-notice', '2026-06-01')).toBe('2026-06-14');
    expect(last('press-notice', '2026-03-25')).toBe('2026-04-09');
  });

  it('leaves out a holiday in the days that were added for earlier holidays', () => {
    expect(last('site-notice', '2025-12-08')).toBe('2025-12-30');
    expect(last('site-notice', '2025-12-12')).toBe('2026-01-04');
  });

  it('is counted from the day after, if the notice was put up on a holiday', () =>
    expect(last('site-notice', '2026-05-25')).toBe('2026-06-15'));

  it('may be on a weekend', () => expect(last('site-notice', '2026-06-07')).toBe('2026-06-27'));

  it('leaves out Christmas Day on a Saturday, and its substitute days', () =>
    expect(last('site-notice', '2027-12-06')).toBe('2027-12-29'));

  it('counts Saturday 26 December 2026, unless a council treats it as a holiday', () => {
    expect(last('site-notice', '2026-12-07')).toBe('2026-12-29');
    const row = {
      key: 'doubtful',
      from: calendarDate('2026-01-01'),
      until: calendarDate('2026-12-31'),
      source: 'Counsel',
      confidence: 'V',
      counted: true,
      days: { '2026-12-26': 'Boxing Day' },
    } as const;
    const facts = { told: 'site-notice', beganOn: calendarDate('2026-12-07'), type: 'pp.full' } as const;
    expect(lastCommentDay(facts, { 'public-holidays': [row as never] })?.value).toBe('2026-12-30');
  });

  it('is the 30th day with an environmental statement, every day counted', () => {
    expect(last('site-notice', '2026-03-25', { eia: true })).toBe('2026-04-23');
    expect(last('press-notice', '2026-03-25', { eia: true })).toBe('2026-04-23');
    expect(last('site-notice', '2026-03-25', { eia: true, psi: true })).toBe('2026-04-23');
  });

  it('is the 18th day for public service infrastructure, and the 14th in its newspaper', () => {
    expect(last('site-notice', '2026-06-01', { psi: true })).toBe('2026-06-18');
    expect(last('press-notice', '2026-06-01', { psi: true })).toBe('2026-06-14');
    expect(last('consultee', '2026-06-01', { psi: true })).toBe('2026-06-18');
  });

  it('is the 14th day for permission in principle', () => {
    expect(last('site-notice', '2026-06-01', { type: 'pp.pip' })).toBe('2026-06-14');
    expect(last('consultee', '2026-06-01', { type: 'pp.pip' })).toBe('2026-06-14');
  });

  it('is the 21st day of a newspaper notice about a listed building', () => {
    expect(last('press-notice', '2026-06-01', { type: 'listed' })).toBe('2026-06-21');
    expect(last('press-notice', '2026-06-01', { heritage: true })).toBe('2026-06-21');
    expect(last('press-notice', '2026-06-01', { type: 'pp.full.householder.listed' })).toBe('2026-06-21');
    expect(last('press-notice', '2026-06-01', { type: 'pp.full.minor.listed' })).toBe('2026-06-21');
  });

  it('is the 21st day of a neighbour’s letter about a larger home extension, holidays left out', () =>
    expect(last('neighbour-letter', '2026-03-25', { type: 'pa.part1.classA' })).toBe('2026-04-16'));

  it('is the 21st day for consultees and parish councils', () => {
    expect(last('consultee', '2026-06-01')).toBe('2026-06-21');
    expect(last('parish-council', '2026-06-01')).toBe('2026-06-21');
  });

  it('included holidays in its count until June 2018', () =>
    expect(last('site-notice', '2018-05-20')).toBe('2018-06-09'));

  it('continues by rule into a year whose holidays are not proclaimed', () =>
    expect(last('site-notice', '2027-12-20')).toBe('2028-01-13'));

  it('lists the days it left out', () => {
    const facts = { told: 'site-notice', beganOn: calendarDate('2026-03-25'), type: 'pp.full' } as const;
    expect(lastCommentDay(facts)?.because.steps.join(' ')).toContain('2026-04-03 (Good Friday)');
  });
});

const days = fc.integer({ min: 0, max: 1370 }).map((n) => addDays(calendarDate('2024-01-01'), n));
const told = fc.constantFrom<Consulted[]>('site-notice', 'neighbour-letter', 'press-notice', 'consultee');

describe('periods for comments, from any day', () => {
  it('never end earlier when a holiday is added', () =>
    fc.assert(
      fc.property(told, days, fc.integer({ min: 0, max: 40 }), (method, beganOn, after) => {
        const holiday = addDays(beganOn, after);
        const year = holiday.slice(0, 4);
        const row = {
          key: 'doubtful',
          from: calendarDate(`${year}-01-01`),
          until: calendarDate(`${year}-12-31`),
          source: 'Proclamation',
          confidence: 'V',
          counted: true,
          days: { [holiday]: 'A day of mourning' },
        } as const;
        const facts = { told: method, beganOn, type: 'pp.full' };
        const without = lastCommentDay(facts)!.value;
        const with_ = lastCommentDay(facts, { 'public-holidays': [row as never] })!.value;
        expect(with_ >= without).toBe(true);
      }),
    ));

  it('never end earlier if they begin later', () =>
    fc.assert(
      fc.property(told, days, days, (method, one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(last(method, first)! <= last(method, second)!).toBe(true);
      }),
    ));
});
