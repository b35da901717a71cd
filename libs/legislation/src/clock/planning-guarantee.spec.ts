import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import { type GuaranteeFacts, guaranteeOf } from './planning-guarantee.js';

const validFrom = calendarDate('2026-03-02');
const guarantee = (facts: Partial<GuaranteeFacts>) =>
  guaranteeOf({ type: 'pp.full.minor', validFrom, ...facts })?.value;

describe('the planning guarantee of an application valid on 2 March 2026', () => {
  it('is 16 weeks from the day after, if the application is not major', () =>
    expect(guarantee({})).toEqual({
      standing: 'running',
      lastDay: '2026-06-22',
      refundDueFrom: '2026-06-23',
    }));

  it.each<[string, Partial<GuaranteeFacts>]>([
    ['a major application', { type: 'pp.full.major' }],
    ['an application with an environmental statement', { type: 'pp.full.minor', eia: true }],
    ['public service infrastructure', { type: 'pp.full', psi: true }],
    ['technical details that are not major', { type: 'pp.full.minor.technicalDetails' }],
    ['permission in principle', { type: 'pp.pip' }],
  ])('runs 26 weeks beginning with that day for %s', (_, facts) =>
    expect(guarantee(facts)).toMatchObject({ lastDay: '2026-08-30' }),
  );

  it.each([
    'listed',
    'advertConsent',
    'approval.conditions',
    'amendment.nonMaterial',
    'pa.part1.classA',
    'preApp',
  ])('does not exist for %s', (type) => expect(guarantee({ type })).toBeUndefined());

  it('is removed by an extension, even when the new date is missed', () =>
    expect(guarantee({ extensionAgreedOn: calendarDate('2026-04-20') })).toMatchObject({
      standing: 'removed',
      by: 'extension-agreed',
    }));

  it.each([
    ['calledInOn', 'called-in'],
    ['nonDeterminationAppealOn', 'non-determination-appeal'],
    ['highCourtClaimOn', 'high-court-claim'],
  ])('is removed by %s on the last day, and not after it', (fact, by) => {
    expect(guarantee({ [fact]: '2026-06-22' })).toMatchObject({ standing: 'removed', by });
    expect(guarantee({ [fact]: '2026-06-23' })).toMatchObject({ standing: 'running' });
  });

  it('is met by a decision on the last day, and missed by one the day after', () => {
    expect(guarantee({ decidedOn: calendarDate('2026-06-22') })).toMatchObject({ standing: 'met' });
    expect(guarantee({ decidedOn: calendarDate('2026-06-23') })).toMatchObject({ standing: 'running' });
  });
});

describe('the planning guarantee before 6 December 2023', () => {
  it('was 26 weeks for all applications, counted from the day after', () => {
    const validFrom = calendarDate('2023-12-05');
    expect(guarantee({ validFrom })).toMatchObject({ lastDay: '2024-06-04' });
    expect(guarantee({ validFrom, type: 'pp.full.major' })).toMatchObject({ lastDay: '2024-06-04' });
  });

  it('depends on the day the application was made, not the day it became valid', () => {
    const facts = { validFrom: calendarDate('2023-12-11') };
    expect(guarantee({ ...facts, receivedOn: calendarDate('2023-12-05') })).toMatchObject({
      lastDay: '2024-06-10',
    });
    expect(guarantee({ ...facts, receivedOn: calendarDate('2023-12-06') })).toMatchObject({
      lastDay: '2024-04-01',
    });
  });
});

it('the planning guarantee never gives a refund before the statutory period has ended', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom('pp.full.minor', 'pp.full.major', 'pp.pip'),
      fc.boolean(),
      (offset, type, eia) => {
        const day = addDays(calendarDate('2021-01-01'), offset);
        const answer = guaranteeOf({ type, eia, validFrom: day })!;
        const decideBy = answer.because.restsOn![0]!.steps.at(-1)!;
        expect(decideBy).toMatch(/\d{4}-\d{2}-\d{2}/);
        expect(answer.value.lastDay > decideBy.match(/\d{4}-\d{2}-\d{2}/)![0]).toBe(true);
      },
    ),
  ));
