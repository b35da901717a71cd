import { describe, expect, it } from '@jest/globals';
import { fee, flats, floor, full, homes, in2023, in2026, outline } from '../../test/fee-in-pounds.js';
import { feeTables } from '../data/fees/tables.js';
import { addDays, addMonths, type CalendarDate, calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { FeeProposal } from './proposal.js';

describe('the fee for other applications', () => {
  it('is the full fee for a certificate of an existing use, and a breach of condition is added', () => {
    const use = { type: 'ldc.existing', development: { otherChangeOfUse: true } };
    expect(fee(use)).toBe(610);
    expect(fee({ ...use, breachOfCondition: true })).toBe(610 + 309);
  });

  it('counts each home in a certificate of an existing use as homes', () => {
    expect(fee({ type: 'ldc.existing', development: flats(3, true) })).toBe(3 * 610);
  });

  it('is half for a certificate of a proposed use, to the penny', () => {
    expect(fee({ type: 'ldc.proposed', development: { housesAltered: 1 } }, in2023)).toBe(129);
    expect(fee({ type: 'ldc.proposed', development: { housesAltered: 2 } }, in2023)).toBe(254.5);
  });

  it('is that of a full application for reserved matters and technical details', () => {
    expect(fee({ type: 'approval.reservedMatters', development: { newHomes: 60 } })).toBe(32_578 + 10 * 196);
    expect(fee({ type: 'pp.full.minor.technicalDetails', development: { newHomes: 4 } })).toBe(4 * 610);
  });

  it('is due for each request about conditions and each site of an advertisement', () => {
    expect(fee({ type: 'approval.conditions', parent: 'other', requests: 3 })).toBe(3 * 309);
    expect(fee({ type: 'advertConsent', advertisementSites: ['premises', 'premises', 'other'] })).toBe(
      2 * 174 + 610,
    );
  });

  it('includes the advertisement made with a planning application', () => {
    const development = { otherChangeOfUse: true };
    expect(fee({ type: 'pp.full.advertConsent', development, advertisementSites: ['premises'] })).toBe(
      610 + 174,
    );
  });

  it('depends on the quantity of hazardous substances', () => {
    const ask = (hazardousSubstances: NonNullable<FeeProposal['hazardousSubstances']>) =>
      fee({ type: 'hazardousSubstanceConsent', hazardousSubstances });
    expect([ask('up to twice the controlled quantity'), ask('over twice'), ask('existing consent')]).toEqual([
      250, 400, 200,
    ]);
  });

  it.each([
    'listed',
    'pp.full.demolition',
    'wtt.consent',
    'wtt.notice',
    'hedgerowRemovalNotice',
    'environmentalImpact.screening',
  ])('is nothing for %s', (type) => {
    expect(feeFor({ type }, in2026)).toMatchObject({ outcome: 'no fee', totalPence: 0 });
  });

  it('is nothing for a condition of listed building consent', () => {
    expect(fee({ type: 'approval.conditions', parent: 'listed building consent' })).toBe(0);
  });

  it('is not calculated for a charge of the council, which is not a planning fee', () => {
    expect(feeFor({ type: 'preApp' }, in2026)).toMatchObject({ outcome: 'not a planning fee' });
  });
});

describe('the choice of the fee table', () => {
  it('follows the day of receipt', () => {
    const householder: FeeProposal = { type: 'pp.full.householder' };
    expect(fee(householder, calendarDate('2025-03-31'))).toBe(258);
    expect(fee(householder, calendarDate('2025-04-01'))).toBe(528);
    expect(fee(householder, calendarDate('2026-03-31'))).toBe(528);
    expect(feeFor(householder, in2026)).toMatchObject({ table: { of: 'England', startsOn: '2026-04-01' } });
  });

  it('is impossible before the first table', () => {
    expect(feeFor({ type: 'pp.full.householder' }, calendarDate('2023-12-05'))).toMatchObject({
      outcome: 'no table in force',
    });
  });

  it('warns if a yearly rise is not loaded', () => {
    const gaps = (day: CalendarDate) => {
      const answer = feeFor({ type: 'pp.full.householder' }, day);
      return answer.outcome === 'fee' ? answer.gaps.map((gap) => gap.code) : answer;
    };
    const nextRise = addMonths(calendarDate(feeTables.at(-1)!.startsOn), 12);
    expect(gaps(calendarDate('2025-03-31'))).toEqual([]);
    expect(gaps(addDays(nextRise, -1))).toEqual([]);
    expect(gaps(nextRise)).toEqual(['yearly-rise-not-loaded']);
  });
});

describe('a fee that cannot be calculated', () => {
  it.each<[string, FeeProposal, string]>([
    ['homes with no number', full({ newHomes: 'unknown' }), 'newHomes'],
    ['outline without its site', outline({ newHomes: 4 }), 'siteArea'],
    ['plant without its site', full({ plantOrMachinery: true }), 'siteArea'],
    ['nothing proposed', full({}), 'development'],
    ['section 73 without its parent', { type: 'amendment.minorMaterial' }, 'parent'],
    ['conditions without their parent', { type: 'approval.conditions' }, 'parent'],
    [
      'a change of use of which nobody said whether it is built',
      { type: 'pa.part3.classM' },
      'buildingOperations',
    ],
    ['Class MA without homes', { type: 'pa.part3.classMA' }, 'newHomes'],
    ['an advertisement without a site', { type: 'advertConsent' }, 'advertisementSites'],
    ['a part of a home', homes(1.5), 'newHomes'],
    ['fewer than no homes', homes(-1), 'newHomes'],
    ['no number at all', homes(Number.NaN), 'newHomes'],
    ['more homes than England could hold', homes(1e9), 'newHomes'],
    ['a floor of minus one', full(floor(-1)), 'otherBuildings'],
    ['a group code', { type: 'pp' }, 'type'],
    ['a code nobody knows', { type: 'constructor' }, 'type'],
  ])('%s', (_what, proposal, fact) => {
    expect(fee(proposal)).toEqual([fact]);
  });

  it('asks for the parent of a section 73 application only if the fees differ', () => {
    expect(fee({ type: 'amendment.minorMaterial' }, in2023)).toBe(293);
  });

  it('says why each fact is needed', () => {
    expect(feeFor(outline({ newHomes: 4, otherBuildings: 'unknown' }), in2026)).toMatchObject({
      problems: [
        { code: 'missing-fact', fact: 'siteArea', because: expect.stringContaining('area of the site') },
      ],
    });
  });
});

it('a fee shows each line of the calculation, the running total and the source of each amount', () => {
  const answer = feeFor({ ...homes(60), claims: { parishCouncil: true } }, in2026);
  expect(answer.outcome === 'fee' && answer.lines).toMatchObject([
    { kind: 'charge', code: 'homes.gt50.base', units: 1, ratePence: 3_257_800, runningPence: 3_257_800 },
    { kind: 'charge', code: 'homes.gt50.each', units: 10, ratePence: 19_600, runningPence: 3_453_800 },
    { kind: 'rule', code: 'parish-council', amountPence: -1_726_900, runningPence: 1_726_900 },
  ]);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});
