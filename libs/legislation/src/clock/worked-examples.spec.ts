import { describe, expect, it } from '@jest/globals';
import { calendarDate, instant } from '../dates.js';
import { lastCommentDay } from '../publicity/periods.js';
import { type AppealFacts, appealWindowOf } from './appeals.js';
import { deemedOutcomeOf } from './deemed-outcome.js';
import { permissionLifeOf } from './permission-life.js';
import { guaranteeOf } from './planning-guarantee.js';
import { receivedDay } from './received-day.js';
import { type ClockFacts, statutoryExpiry } from './statutory-expiry.js';

const needed = { priorApprovalNeeded: true };
/** Valid the day after the law of the guarantee changed. */
const made = '2023-12-07';

/** Calculated by hand with a calendar, by adding up the days left in each month. */
const expiryOf = (type: string, validFrom: string, facts: Partial<ClockFacts> = {}) =>
  statutoryExpiry({ type, validFrom: calendarDate(validFrom), ...facts })?.value;

describe('the last day to decide', () => {
  it.each<[string, string, string, Partial<ClockFacts>, string]>([
    ['eight weeks over 29 February 2028', 'pp.full.householder', '2028-01-10', {}, '2028-03-06'],
    ['thirteen weeks over a leap February', 'pp.full.major', '2027-12-01', {}, '2028-03-01'],
    ['thirteen weeks over a common February', 'pp.full.major', '2026-12-01', {}, '2027-03-02'],
    ['sixteen weeks over Christmas', 'pp.full.major', '2026-11-03', { eia: true }, '2027-02-23'],
    ['ten weeks over Christmas', 'pp.full.major', '2026-11-22', { psi: true }, '2027-01-31'],
    ['eight weeks from Christmas Eve', 'pp.full.householder', '2026-12-24', {}, '2027-02-18'],
    ['eight weeks that end before Good Friday', 'pp.full.minor', '2026-02-05', {}, '2026-04-02'],
    ['eight weeks from the day the clocks go forward', 'listed', '2026-03-29', {}, '2026-05-24'],
    ['eight weeks from the day the clocks go back', 'advertConsent', '2026-10-25', {}, '2026-12-20'],
    ['five weeks over Christmas', 'pp.pip', '2026-12-15', {}, '2027-01-19'],
    ['28 days into a leap February', 'amendment.nonMaterial', '2028-01-31', {}, '2028-02-28'],
    ['28 days out of a leap February', 'pa.part6.classA', '2028-02-12', {}, '2028-03-11'],
    ['42 days to New Year’s Day', 'pa.part1.classA', '2026-11-20', {}, '2027-01-01'],
    ['six weeks to New Year’s Day', 'wtt.notice', '2026-11-20', {}, '2027-01-01'],
    ['56 days over Christmas', 'pa.part3.classMA', '2026-11-04', {}, '2026-12-30'],
    ['a demolition that needs approval', 'pa.part11.classB', '2026-11-04', needed, '2026-12-30'],
    // An inspector decided this about a mast in Swansea: received on 9 July, and too late on 3 September.
    ['56 days of a mast', 'pa.part16.classA', '2026-07-09', {}, '2026-09-02'],
    ['flats on top of shops', 'pa.part20.classAA', '2026-11-04', {}, '2026-12-30'],
  ])('%s', (_, type, validFrom, facts, last) => expect(expiryOf(type, validFrom, facts)).toBe(last));
});

describe('the day of receipt', () => {
  it.each([
    ['a minute before closing, in winter', '2026-12-24T16:59:00Z', '2026-12-24'],
    ['a minute after closing, on Christmas Eve', '2026-12-24T17:01:00Z', '2026-12-29'],
    ['a minute before closing, in summer', '2026-06-12T15:59:00Z', '2026-06-12'],
    ['a minute after closing, on a Friday in summer', '2026-06-12T16:01:00Z', '2026-06-15'],
    ['a Friday night before a bank holiday', '2027-04-30T21:00:00Z', '2027-05-04'],
    ['the hour that the clocks skip', '2026-03-29T01:00:00Z', '2026-03-30'],
    ['the hour that they repeat', '2026-10-25T01:30:00Z', '2026-10-26'],
    ['New Year’s Eve, after hours', '2026-12-31T17:01:00Z', '2027-01-04'],
    ['Maundy Thursday, after hours', '2027-03-25T18:00:00Z', '2027-03-30'],
  ])('%s', (_, sent, received) => expect(receivedDay(instant(sent)).value).toBe(received));
});

describe('the last day for comments', () => {
  const about = { type: 'pp.full' } as const;
  it.each([
    ['a site notice over Christmas', { told: 'site-notice', beganOn: '2026-12-14' }, '2027-01-06'],
    [
      'a site notice over Christmas for a school',
      { told: 'site-notice', beganOn: '2026-12-14', psi: true },
      '2027-01-03',
    ],
    [
      'a site notice over Christmas with EIA, every day counted',
      { told: 'site-notice', beganOn: '2026-12-14', eia: true },
      '2027-01-12',
    ],
    ['a consultee, every day', { told: 'consultee', beganOn: '2026-12-14' }, '2027-01-03'],
    ['letters over Easter 2027', { told: 'neighbour-letter', beganOn: '2027-03-15' }, '2027-04-06'],
    ['a newspaper over Easter 2027', { told: 'press-notice', beganOn: '2027-03-22' }, '2027-04-06'],
  ] as const)('%s', (_, given, last) =>
    expect(lastCommentDay({ ...about, ...given, beganOn: calendarDate(given.beganOn) })?.value).toBe(last),
  );
});

describe('the last day to appeal', () => {
  const lastDay = (type: string, decidedOn: string, more: Partial<AppealFacts> = {}) => {
    const day = calendarDate(decidedOn);
    return appealWindowOf({
      type,
      against: 'refusal',
      madeOn: calendarDate('2026-03-02'),
      decidedOn: day,
      decideBy: day,
      ...more,
    })?.value.lastDay;
  };
  it.each([
    ['six months from 31 August, to a leap February', 'pp.full.minor', '2027-08-31', '2028-02-29'],
    ['six months from 29 February', 'pp.full.minor', '2028-02-29', '2028-08-29'],
    ['twelve weeks from Christmas Eve', 'pp.full.householder', '2026-12-24', '2027-03-18'],
    ['eight weeks of an advertisement', 'advertConsent', '2026-12-30', '2027-02-24'],
    ['28 days of a protected tree', 'wtt.consent', '2028-02-01', '2028-02-29'],
    ['storeys on a house, as a householder', 'pa.part1.classAA', '2026-12-24', '2027-03-18'],
  ])('%s', (_, type, decidedOn, last) => expect(lastDay(type, decidedOn)).toBe(last));

  it.each([
    ['served before the decision', '2026-04-14', '2026-05-22'],
    ['served after it', '2026-06-01', '2026-06-29'],
    ['served near the end of the six months', '2026-10-20', '2026-10-24'],
    ['served more than two years before the application', '2024-03-01', '2026-10-24'],
  ])('with an enforcement notice %s', (_, served, last) =>
    expect(lastDay('pp.full.minor', '2026-04-24', { enforcementNoticeOn: calendarDate(served) })).toBe(last),
  );
});

describe('the effect of a period that has passed', () => {
  it.each([
    ['pa.part16.classA', '2026-07-09', '2026-09-02', { from: '2026-09-03', until: '2031-07-08' }],
    ['pa.part6.classA', '2026-03-02', '2026-03-30', { from: '2026-03-31', until: '2031-03-02' }],
    ['pa.part11.classB', '2028-02-29', '2028-03-28', { from: '2028-03-29', until: '2033-02-28' }],
    ['wtt.notice', '2028-02-29', '2028-04-11', { from: '2028-04-12', until: '2030-02-28' }],
  ])('%s may go ahead', (type, validFrom, decideBy, outcome) => {
    const facts = { type, validFrom: calendarDate(validFrom), decideBy: calendarDate(decideBy) };
    expect(statutoryExpiry(facts)?.value).toBe(decideBy);
    expect(deemedOutcomeOf(facts)?.value).toMatchObject(outcome);
  });

  it.each(['pa.part1.classAA', 'pa.part20.classA', 'pa.part20.classAD', 'pa.part20.classZA'])(
    '%s waits for approval in writing',
    (type) => {
      const facts = { type, validFrom: calendarDate('2026-03-02'), decideBy: calendarDate('2026-04-27') };
      expect(deemedOutcomeOf(facts)).toBeUndefined();
    },
  );

  it.each([
    ['pp.full.minor', '2026-11-22', { lastDay: '2029-11-21', by: 'begin' }],
    ['pp.full.minor', '2025-02-28', { lastDay: '2028-02-27', by: 'begin' }],
    ['pa.part16.classA', '2026-03-02', { lastDay: '2031-03-01', by: 'begin' }],
    ['pa.part20.classA', '2026-03-02', { lastDay: '2029-03-01', by: 'carry-out' }],
    ['pa.part3.classMA', '2026-03-02', { lastDay: '2029-03-01', by: 'carry-out' }],
  ])('%s granted on %s lapses', (type, decidedOn, life) =>
    expect(permissionLifeOf({ type, decidedOn: calendarDate(decidedOn) })?.value).toEqual(life),
  );

  it.each([
    ['16 weeks over Christmas', 'pp.full.minor', '2026-11-02', '2026-11-02', '2027-02-22'],
    ['26 weeks over Christmas', 'pp.full.major', '2026-11-02', '2026-11-02', '2027-05-02'],
    ['16 weeks over a leap February', 'pp.full.householder', '2027-12-01', '2027-12-01', '2028-03-22'],
    [
      '26 weeks for an application made the day before the change',
      'pp.full.minor',
      '2023-12-05',
      made,
      '2024-06-06',
    ],
    [
      '16 weeks for an application made on the day of the change',
      'pp.full.minor',
      '2023-12-06',
      made,
      '2024-03-28',
    ],
  ])('the guarantee lasts %s', (_, type, receivedOn, validFrom, lastDay) => {
    const days = { receivedOn: calendarDate(receivedOn), validFrom: calendarDate(validFrom) };
    expect(guaranteeOf({ type, ...days })?.value.lastDay).toBe(lastDay);
  });
});
