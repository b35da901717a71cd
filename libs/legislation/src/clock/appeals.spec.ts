import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type AppealFacts, appealWindowOf } from './appeals.js';

const facts = {
  type: 'pp.full.minor',
  against: 'refusal',
  madeOn: calendarDate('2026-03-02'),
  decidedOn: calendarDate('2026-04-24'),
  decideBy: calendarDate('2026-04-27'),
} as const;
const window = (more: Partial<AppealFacts> = {}) => appealWindowOf({ ...facts, ...more })?.value;
const lastDay = (more: Partial<AppealFacts> = {}) => window(more)?.lastDay;

describe('the time to appeal a decision dated 24 April 2026', () => {
  it.each<[string, Partial<AppealFacts>, string | null]>([
    ['a refused minor application, six months', {}, '2026-10-24'],
    ['a refused householder application, twelve weeks', { type: 'pp.full.householder' }, '2026-07-17'],
    [
      'conditions on a householder permission',
      { type: 'pp.full.householder', against: 'conditions' },
      '2026-10-24',
    ],
    ['a refused shopfront', { minorCommercial: true }, '2026-07-17'],
    ['conditions on a shopfront', { minorCommercial: true, against: 'conditions' }, '2026-10-24'],
    ['a refused larger home extension', { type: 'pa.part1.classA' }, '2026-07-17'],
    ['a refused Class MA', { type: 'pa.part3.classMA' }, '2026-10-24'],
    ['a refused advertisement, eight weeks', { type: 'advertConsent' }, '2026-06-19'],
    ['a refused listed building consent', { type: 'listed' }, '2026-10-24'],
    ['refused works to a protected tree', { type: 'wtt.consent' }, '2026-05-22'],
    ['a hedgerow retention notice', { type: 'hedgerowRemovalNotice' }, '2026-05-22'],
    ['a refused certificate, at any time', { type: 'ldc.proposed' }, null],
  ])('is correct for %s', (_, more, expected) => expect(lastDay(more)).toBe(expected));

  it('runs from receipt for adverts, listed buildings and trees, and not for planning', () => {
    const decisionReceivedOn = calendarDate('2026-04-28');
    expect(lastDay({ type: 'advertConsent', decisionReceivedOn })).toBe('2026-06-23');
    expect(lastDay({ type: 'listed', decisionReceivedOn })).toBe('2026-10-28');
    expect(lastDay({ type: 'wtt.consent', decisionReceivedOn })).toBe('2026-05-26');
    expect(lastDay({ decisionReceivedOn })).toBe('2026-10-24');
  });

  it('ends with the month if that is shorter', () =>
    expect(lastDay({ decidedOn: calendarDate('2026-08-31') })).toBe('2027-02-28'));

  it.each(['wtt.notice', 'environmentalImpact.screening', 'preApp', 'pp'])('does not exist for %s', (type) =>
    expect(window({ type })).toBeUndefined(),
  );
});

describe('the time to appeal against non-determination', () => {
  const { decidedOn: _, ...undecided } = facts;
  const window = (more: Partial<AppealFacts> = {}) =>
    appealWindowOf({ ...undecided, against: 'non-determination', ...more })?.value;
  const lastDay = (more: Partial<AppealFacts> = {}) => window(more)?.lastDay;

  it('is six months from the end of the period, for householders too', () => {
    expect(window()).toMatchObject({ from: '2026-04-28', lastDay: '2026-10-27' });
    expect(lastDay({ type: 'pp.full.householder' })).toBe('2026-10-27');
  });

  it('runs from the end of an agreed extension', () =>
    expect(lastDay({ decideBy: calendarDate('2026-05-29') })).toBe('2026-11-29'));

  it('is eight weeks for an advertisement and without limit for a protected tree', () => {
    expect(lastDay({ type: 'advertConsent' })).toBe('2026-06-22');
    expect(lastDay({ type: 'wtt.consent' })).toBeNull();
  });
});

describe('an enforcement notice against the same development', () => {
  const served = (day: string, more: Partial<AppealFacts> = {}) =>
    lastDay({ enforcementNoticeOn: calendarDate(day), ...more });

  it('leaves 28 days from the decision, if it was served before it', () =>
    expect(served('2026-01-10')).toBe('2026-05-22'));

  it('changes nothing, if it was served more than two years before the application', () => {
    expect(served('2024-03-01')).toBe('2026-10-24');
    expect(served('2024-03-02')).toBe('2026-05-22');
  });

  it('leaves 28 days from its service, if it was served after the decision', () =>
    expect(served('2026-06-01')).toBe('2026-06-29'));

  it('never lengthens the ordinary time', () => {
    expect(served('2026-10-10')).toBe('2026-10-24');
    expect(served('2026-07-01', { type: 'pp.full.householder' })).toBe('2026-07-17');
  });

  it('does not affect listed buildings or adverts', () =>
    expect(served('2026-01-10', { type: 'listed' })).toBe('2026-10-24'));
});

describe('an appeal on the record alone', () => {
  const onTheRecord = (more: Partial<AppealFacts>) => window(more)?.onTheRecordOnly;

  it('is the rule for planning applications made from 1 April 2026', () => {
    expect(onTheRecord({ madeOn: calendarDate('2026-03-31') })).toBe(false);
    expect(onTheRecord({ madeOn: calendarDate('2026-04-01') })).toBe(true);
    expect(onTheRecord({ madeOn: calendarDate('2026-04-01'), against: 'conditions' })).toBe(true);
  });

  it('does not apply to non-determination or to listed building consent', () => {
    const madeOn = calendarDate('2026-04-01');
    expect(onTheRecord({ madeOn, against: 'non-determination' })).toBe(false);
    expect(onTheRecord({ madeOn, type: 'listed' })).toBe(false);
  });

  it('was already the rule for refused householder applications', () =>
    expect(onTheRecord({ type: 'pp.full.householder' })).toBe(true));
});
