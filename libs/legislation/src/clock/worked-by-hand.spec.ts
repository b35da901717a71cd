import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { lastCommentDay } from '../publicity/periods.js';
import { appealWindowOf } from './appeals.js';
import { permissionLifeOf } from './permission-life.js';
import { guaranteeOf } from './planning-guarantee.js';
import { type ClockFacts, statutoryExpiry } from './statutory-expiry.js';

/**
 * Calculated from the words of the law with a plain calendar, without code of this library: weeks and days after the
 * day of receipt, calendar months, and single days that skip each bank holiday.
 */
describe('the last day to decide (DMPO 2015 arts 27, 34; GPDO 2015 Sch. 2; Hedgerows and Tree Regulations)', () => {
  it.each<[type: string, validFrom: string, period: string, facts: Partial<ClockFacts>, last: string]>([
    ['pp.full.householder', '2024-02-29', '8 weeks', {}, '2024-04-25'],
    ['pp.full.minor', '2025-07-04', '8 weeks', {}, '2025-08-29'],
    ['pp.full', '2023-12-29', '8 weeks', { scale: 'minor' }, '2024-02-23'],
    ['pp.full.major', '2024-01-31', '13 weeks', {}, '2024-05-01'],
    ['pp.full.major', '2025-08-25', '13 weeks', {}, '2025-11-24'],
    ['pp.outline.major.all', '2026-01-05', '13 weeks', {}, '2026-04-06'],
    ['pp.outline.minor.some', '2026-01-05', '8 weeks', {}, '2026-03-02'],
    ['pp.full.major', '2026-06-30', '16 weeks', { eia: true }, '2026-10-20'],
    ['pp.outline.major.some', '2024-10-07', '16 weeks', { eia: true }, '2025-01-27'],
    ['approval.reservedMatters', '2026-04-01', '8 weeks', { scale: 'minor' }, '2026-05-27'],
    ['approval.reservedMatters', '2026-04-01', '13 weeks', { scale: 'major' }, '2026-07-01'],
    ['amendment.minorMaterial', '2027-05-10', '8 weeks', { scale: 'minor' }, '2027-07-05'],
    ['amendment.minorMaterial', '2027-05-10', '13 weeks', { scale: 'major' }, '2027-08-09'],
    ['approval.conditions', '2028-02-01', '8 weeks', {}, '2028-03-28'],
    ['listed', '2027-11-30', '8 weeks', {}, '2028-01-25'],
    ['advertConsent', '2025-02-28', '8 weeks', {}, '2025-04-25'],
    ['ldc.proposed', '2028-01-01', '8 weeks', {}, '2028-02-26'],
    ['ldc.existing', '2026-05-05', '8 weeks', {}, '2026-06-30'],
    ['wtt.consent', '2026-07-20', '8 weeks', {}, '2026-09-14'],
    ['pp.pip', '2028-02-01', '5 weeks', {}, '2028-03-07'],
    ['pa.part1.classA', '2024-02-01', '42 days', {}, '2024-03-14'],
    ['pa.part1.classA', '2027-12-20', '42 days', {}, '2028-01-31'],
    ['pa.part3.classQ', '2024-05-21', '56 days', {}, '2024-07-16'],
    ['pa.part3.classMA', '2027-12-31', '56 days', {}, '2028-02-25'],
    ['pa.part20.classA', '2028-01-04', '56 days', {}, '2028-02-29'],
    ['pa.part6.classA', '2024-02-02', '28 days', {}, '2024-03-01'],
    ['amendment.nonMaterial', '2026-12-04', '28 days', {}, '2027-01-01'],
    ['wtt.notice', '2024-01-19', '42 days', {}, '2024-03-01'],
    ['hedgerowRemovalNotice', '2026-12-25', '42 days', {}, '2027-02-05'],
    ['pa.part16.classA', '2024-01-05', '56 days beginning with it', {}, '2024-02-29'],
  ])('%s from %s: %s', (type, validFrom, _, facts, last) =>
    expect(statutoryExpiry({ type, validFrom: calendarDate(validFrom), ...facts })?.value).toBe(last),
  );
});

describe('the last day of the planning guarantee (SI 2012/2920 reg. 9A)', () => {
  it.each([
    ['pp.full.minor', '2024-03-01', '16 weeks after it', '2024-06-21'],
    ['pp.full.householder', '2025-11-10', '16 weeks after it', '2026-03-02'],
    ['pp.outline.minor.all', '2026-09-01', '16 weeks after it', '2026-12-22'],
    ['pp.full.householder', '2028-01-03', '16 weeks after it', '2028-04-24'],
    ['pp.full.major', '2024-03-01', '26 weeks with it', '2024-08-29'],
    ['pp.full.major', '2027-09-06', '26 weeks with it', '2028-03-05'],
    ['pp.outline.major.some', '2026-07-01', '26 weeks with it', '2026-12-29'],
  ])('%s valid from %s: %s', (type, valid, _, lastDay) => {
    const day = calendarDate(valid);
    expect(guaranteeOf({ type, receivedOn: day, validFrom: day })?.value.lastDay).toBe(lastDay);
  });
});

describe('the last day to appeal against a refusal (DMPO art. 37; Advertisements and Tree Regulations)', () => {
  it.each([
    ['pp.full.minor', '2026-05-31', 'six months', '2026-11-30'],
    ['pp.full.major', '2026-08-30', 'six months', '2027-02-28'],
    ['pp.full.major', '2027-02-28', 'six months', '2027-08-28'],
    ['listed', '2027-08-31', 'six months', '2028-02-29'],
    ['pp.outline.minor.all', '2026-12-31', 'six months', '2027-06-30'],
    ['pp.full.householder', '2026-02-16', 'twelve weeks', '2026-05-11'],
    ['pp.full.householder', '2027-12-06', 'twelve weeks', '2028-02-28'],
    ['advertConsent', '2026-07-06', 'eight weeks', '2026-08-31'],
    ['wtt.consent', '2026-12-10', '28 days', '2027-01-07'],
  ])('%s decided on %s: %s', (type, decided, _, lastDay) => {
    const [decidedOn, madeOn] = [calendarDate(decided), calendarDate('2025-12-01')];
    const facts = { type, against: 'refusal', madeOn, decidedOn, decideBy: decidedOn } as const;
    expect(appealWindowOf(facts)?.value.lastDay).toBe(lastDay);
  });
});

describe('the last day for comments, without bank holidays (DMPO art. 15; SI 2018/119; SI 2021/746)', () => {
  it.each([
    ['site-notice', '2024-03-20', 'Easter 2024', '2024-04-11'],
    ['site-notice', '2026-04-30', 'early May 2026', '2026-05-21'],
    ['neighbour-letter', '2025-04-14', 'Easter and early May 2025', '2025-05-07'],
    ['neighbour-letter', '2026-08-17', 'August 2026', '2026-09-07'],
    ['neighbour-letter', '2028-04-03', 'Easter 2028', '2028-04-25'],
    ['press-notice', '2026-05-21', 'late May 2026', '2026-06-04'],
    ['press-notice', '2025-12-18', 'Christmas 2025 and New Year', '2026-01-03'],
    ['press-notice', '2027-12-20', 'Christmas 2027 and New Year', '2028-01-06'],
    ['site-notice', '2022-05-20', 'the jubilee', '2022-06-11'],
    ['site-notice', '2022-09-05', 'the state funeral', '2022-09-26'],
    ['neighbour-letter', '2023-04-28', 'the coronation and early May 2023', '2023-05-20'],
    ['site-notice', '2020-05-01', 'VE Day 2020', '2020-05-22'],
  ] as const)('%s of %s, over %s', (told, began, _, last) =>
    expect(lastCommentDay({ type: 'pp.full', told, beganOn: calendarDate(began) })?.value).toBe(last),
  );
});

describe('the last day to begin (TCPA 1990 s. 91; P(LBCA)A 1990 s. 18)', () => {
  it.each([
    ['pp.full.householder', '2024-02-29', '2027-02-28'],
    ['pp.full.major', '2026-06-01', '2029-05-31'],
    ['pp.full.minor', '2027-03-01', '2030-02-28'],
    ['listed', '2026-12-31', '2029-12-30'],
    ['pp.full.minor', '2023-01-01', '2025-12-31'],
  ])('%s granted on %s', (type, decidedOn, lastDay) =>
    expect(permissionLifeOf({ type, decidedOn: calendarDate(decidedOn) })?.value.lastDay).toBe(lastDay),
  );
});
