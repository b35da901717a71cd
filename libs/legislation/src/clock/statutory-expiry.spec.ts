import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, daysBetween } from '../dates.js';
import { submittableCodes } from '../types/application-type.js';
import { type ClockFacts, statutoryExpiry } from './statutory-expiry.js';

const validFrom = calendarDate('2026-03-02');
const expiry = (facts: Omit<ClockFacts, 'validFrom'>, day = validFrom) =>
  statutoryExpiry({ validFrom: day, ...facts })?.value;

describe('the statutory expiry of an application valid on 2 March 2026', () => {
  it.each<[string, string, Partial<ClockFacts>, string]>([
    ['a householder application, 8 weeks', 'pp.full.householder', {}, '2026-04-27'],
    ['a minor application, 8 weeks', 'pp.full.minor', { scale: 'minor' }, '2026-04-27'],
    ['a change of use, 8 weeks', 'pp.full', { scale: 'other' }, '2026-04-27'],
    ['a major application, 13 weeks', 'pp.full.major', { scale: 'major' }, '2026-06-01'],
    ['a major application known by its code', 'pp.full.major', {}, '2026-06-01'],
    [
      'an application called minor that is major by its size',
      'pp.full.minor',
      { scale: 'major' },
      '2026-06-01',
    ],
    ['a householder application on a large plot', 'pp.full.householder', { scale: 'major' }, '2026-04-27'],
    [
      'an application with an environmental statement, 16 weeks',
      'pp.full.major',
      { eia: true },
      '2026-06-22',
    ],
    ['a hospital, 10 weeks', 'pp.full.major', { psi: true }, '2026-05-11'],
    ['a hospital under the general code', 'pp.full', { psi: true }, '2026-05-11'],
    ['a hospital with an environmental statement', 'pp.full.major', { psi: true, eia: true }, '2026-06-22'],
    ['a school extension that is not major', 'pp.full.minor', { psi: true }, '2026-04-27'],
    ['reserved matters of a major scheme', 'approval.reservedMatters', { scale: 'major' }, '2026-06-01'],
    ['a section 73 application on a minor scheme', 'amendment.minorMaterial', {}, '2026-04-27'],
    ['technical details, 5 weeks', 'pp.full.minor.technicalDetails', {}, '2026-04-06'],
    ['technical details of a major scheme, 10 weeks', 'pp.full.major.technicalDetails', {}, '2026-05-11'],
    ['permission in principle, 5 weeks', 'pp.pip', {}, '2026-04-06'],
    ['a non-material amendment, 28 days', 'amendment.nonMaterial', {}, '2026-03-30'],
    ['details of a condition, 8 weeks', 'approval.conditions', {}, '2026-04-27'],
    ['listed building consent, 8 weeks', 'listed', {}, '2026-04-27'],
    ['works to conservation area trees, 6 weeks', 'wtt.notice', {}, '2026-04-13'],
    ['a hedgerow notice, 42 days', 'hedgerowRemovalNotice', {}, '2026-04-13'],
    ['a larger home extension, 42 days', 'pa.part1.classA', {}, '2026-04-13'],
    ['a Class MA change of use, 56 days', 'pa.part3.classMA', {}, '2026-04-27'],
    ['a farm building, 28 days', 'pa.part6.classA', {}, '2026-03-30'],
    ['a farm building that needs approval', 'pa.part6.classA', { priorApprovalNeeded: true }, '2026-04-27'],
    ['an EIA screening, 3 weeks', 'environmentalImpact.screening', {}, '2026-03-22'],
    ['an EIA scoping, 5 weeks', 'environmentalImpact.scoping', {}, '2026-04-05'],
    ['a mast, 56 days with the day of receipt itself', 'pa.part16.classA', {}, '2026-04-26'],
    ['flats on top of a block, 8 weeks', 'pa.part20.classA', {}, '2026-04-27'],
    ['minerals', 'pp.mineralExtraction', {}, '2026-06-01'],
  ])('is correct for %s', (_, type, facts, last) => expect(expiry({ type, ...facts })).toBe(last));

  it.each(['preApp', 'notifyCompletion', 'landDrainageConsent', 'pp', 'nothing.known'])(
    'is not set by law for %s',
    (type) => expect(expiry({ type })).toBeUndefined(),
  );
});

describe('a statutory expiry', () => {
  it('is not moved if it falls on a holiday', () => {
    expect(expiry({ type: 'pp.full.householder' }, calendarDate('2026-10-30'))).toBe('2026-12-25');
    expect(expiry({ type: 'pp.full.householder' }, calendarDate('2026-02-07'))).toBe('2026-04-04');
  });

  it('counts 29 February as a day', () => {
    expect(expiry({ type: 'pp.full.householder' }, calendarDate('2024-01-10'))).toBe('2024-03-06');
    expect(expiry({ type: 'amendment.nonMaterial' }, calendarDate('2028-02-01'))).toBe('2028-02-29');
  });

  it('is not moved by the change of the clocks', () =>
    expect(expiry({ type: 'pp.full.householder' }, calendarDate('2026-10-01'))).toBe('2026-11-26'));

  it('follows the law of the day the application was made: no 10 weeks for infrastructure before August 2021', () => {
    const facts = { type: 'pp.full.major', psi: true, validFrom: calendarDate('2021-08-02') };
    expect(statutoryExpiry({ ...facts, receivedOn: calendarDate('2021-07-31') })?.value).toBe('2021-11-01');
    expect(statutoryExpiry({ ...facts, receivedOn: calendarDate('2021-08-01') })?.value).toBe('2021-10-11');
  });

  it('can be set by a council if the law sets none', () => {
    const target = {
      key: 'pre-application',
      from: calendarDate('2025-04-01'),
      source: 'Council charter',
      confidence: 'V',
      rule: 'Pre-application advice within 30 days.',
      length: 30,
      unit: 'days',
      begins: 'the day after',
    } as const;
    const answer = statutoryExpiry({ type: 'preApp', validFrom }, { 'determination-periods': [target] });
    expect(answer?.value).toBe('2026-04-01');
    expect(answer?.because.row.councilRow).toBe(true);
  });

  it('states its reason, in a form that can be stored', () => {
    const answer = statutoryExpiry({ type: 'pp.full.major', scale: 'major', validFrom });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer?.because).toMatchObject({ inForceFrom: '2015-04-15', confidence: 'V' });
    expect(answer?.because.steps.join(' ')).toContain('2026-03-03');
  });
});

const days = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(calendarDate('2018-06-01'), n));
const facts = fc.record({
  type: fc.constantFrom(...submittableCodes),
  scale: fc.constantFrom('major' as const, 'minor' as const, 'other' as const),
  eia: fc.boolean(),
  psi: fc.boolean(),
});

describe('statutory expiries of any application', () => {
  it('are never before the day it was valid', () =>
    fc.assert(
      fc.property(facts, days, (given, day) => {
        const last = expiry(given, day);
        if (last) expect(last > day).toBe(true);
      }),
    ));

  it('move by a day if the valid day moves by a day, under one version of the law', () =>
    fc.assert(
      fc.property(facts, days, (given, day) => {
        const receivedOn = calendarDate('2022-01-01');
        const [one, next] = [
          expiry({ ...given, receivedOn }, day),
          expiry({ ...given, receivedOn }, addDays(day, 1)),
        ];
        if (one && next) expect(daysBetween(one, next)).toBe(1);
      }),
    ));

  it('are never earlier for a major development than for the same development as a minor one', () =>
    fc.assert(
      fc.property(facts, days, (given, day) => {
        const major = expiry({ ...given, scale: 'major' }, day);
        const minor = expiry({ ...given, scale: 'minor' }, day);
        if (major && minor) expect(major >= minor).toBe(true);
      }),
    ));
});
