import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../dates.js';
import type { Corrections } from '../law/dated-table.js';
import { submittableCodes } from '../types/application-type.js';
import { type DelegationFacts, whoDecides } from './who-decides.js';

const facts = { receivedOn: calendarDate('2026-11-02'), on: calendarDate('2026-11-21') };
const unknownNumber = { homesOfUnknownNumber: true, siteHectares: 0.5 };
const decides = (type: string, more: Partial<DelegationFacts> = {}, corrections: Corrections = {}) =>
  whoDecides({ ...facts, type, ...more }, corrections)?.value;

describe('under the national scheme of delegation', () => {
  it.each<[string, string, Partial<DelegationFacts>]>([
    ['a householder application', 'pp.full.householder', {}],
    ['nine homes on 0.49 hectares', 'pp.full', { scale: 'minor', homes: 9, siteHectares: 0.49 }],
    ['a minor commercial one', 'pp.full', { scale: 'minor' }],
    ['a workshop on 0.99 hectares', 'pp.full', { siteHectares: 0.99 }],
    ['one home on 0.49 hectares', 'pp.full', { homes: 1, siteHectares: 0.49 }],
    ['a house extended on two hectares', 'pp.full.householder', { siteHectares: 2 }],
    ['permission in principle', 'pp.pip', {}],
    ['details of a condition', 'approval.conditions', {}],
    ['a non-material amendment', 'amendment.nonMaterial', {}],
    ['a certificate', 'ldc.proposed', {}],
    ['a prior approval', 'pa.part3.classMA', {}],
    ['reserved matters', 'approval.reservedMatters', { scale: 'major', outline: { homes: 499 } }],
  ])('officers decide %s, called in or not', (_, type, more) => {
    expect(decides(type, more)).toBe('officer');
    expect(decides(type, { ...more, memberCallIn: true, objections: 200, recommendation: 'grant' })).toBe(
      'officer',
    );
  });

  it.each<[string, string, Partial<DelegationFacts>]>([
    ['ten homes', 'pp.full', { scale: 'major', homes: 10, siteHectares: 0.4 }],
    ['nine homes on 0.5 hectares', 'pp.full', { scale: 'minor', homes: 9, siteHectares: 0.5 }],
    ['homes on a site of unknown size', 'pp.full', { scale: 'minor', homes: 2 }],
    [
      'homes of unknown number',
      'pp.outline.all',
      { scale: 'minor', homesOfUnknownNumber: true, siteHectares: 0.4 },
    ],
    ['a warehouse on a hectare, its scale not said', 'pp.full', { siteHectares: 1 }],
    ['a minor form for ten homes', 'pp.full.minor', { homes: 10, siteHectares: 0.4 }],
    ['outline homes of no known number on 0.5 hectares', 'pp.outline', unknownNumber],
    ['a variation of ten homes', 'amendment.minorMaterial', { parent: { type: 'pp.full', homes: 10 } }],
    ['listed building consent', 'listed', {}],
    ['reserved matters of 500 homes', 'approval.reservedMatters', { outline: { homes: 500 } }],
    [
      'reserved matters of 50,000 square metres',
      'approval.reservedMatters',
      { outline: { floorSpaceSquareMetres: 50_000 } },
    ],
  ])('%s may go to committee by the gateway test alone', (_, type, more) => {
    expect(decides(type, more)).toBe('gateway-test');
    expect(decides(type, { ...more, gateway: { officerAgrees: true, memberAgrees: true } })).toBe(
      'committee',
    );
    expect(decides(type, { ...more, gateway: { officerAgrees: true, memberAgrees: false } })).toBe('officer');
    expect(decides(type, { ...more, gateway: { officerAgrees: false, memberAgrees: true } })).toBe('officer');
  });

  it('section 73 follows its parent', () => {
    expect(decides('amendment.minorMaterial', { parent: { type: 'pp.full.householder' } })).toBe('officer');
    expect(decides('amendment.minorMaterial', { parent: { type: 'pp.full.major' } })).toBe('gateway-test');
    expect(decides('amendment.minorMaterial')).toBe('gateway-test');
  });

  it('what is in neither schedule stays with the council’s scheme', () => {
    expect(decides('wtt.notice')).toBe('officer');
    expect(decides('advertConsent')).toBe('officer');
    expect(decides('advertConsent', { memberCallIn: true })).toBe('committee');
  });
});

describe('before the national scheme', () => {
  const before = { on: calendarDate('2026-10-30'), receivedOn: calendarDate('2026-09-01') };

  it('a member’s call-in sends a householder application to committee', () => {
    expect(decides('pp.full.householder', before)).toBe('officer');
    expect(decides('pp.full.householder', { ...before, memberCallIn: true })).toBe('committee');
  });

  it('five objections send a case recommended for approval to committee, and four do not', () => {
    const recommended = { ...before, recommendation: 'grant' } as const;
    expect(decides('pp.full.minor', { ...recommended, objections: 5 })).toBe('committee');
    expect(decides('pp.full.minor', { ...recommended, objections: 4 })).toBe('officer');
    expect(decides('pp.full.minor', { ...before, recommendation: 'refuse', objections: 50 })).toBe('officer');
  });
});

describe('a case in hand on 31 October 2026', () => {
  const called = {
    memberCallIn: true,
    receivedOn: calendarDate('2026-09-01'),
    validFrom: calendarDate('2026-11-02'),
  };
  const appliesBy = (choice: 'received' | 'valid' | 'decided'): Corrections => ({
    'delegation-transition': [
      {
        key: 'national',
        from: calendarDate('2026-01-01'),
        source: 'Council',
        confidence: 'V',
        appliesBy: choice,
      } as never,
    ],
  });

  it('goes by the day of decision unless the council’s choice says otherwise', () => {
    expect(decides('pp.full.householder', called)).toBe('officer');
    expect(decides('pp.full.householder', called, appliesBy('decided'))).toBe('officer');
    expect(decides('pp.full.householder', called, appliesBy('received'))).toBe('committee');
    expect(decides('pp.full.householder', called, appliesBy('valid'))).toBe('officer');
  });

  it('moves to the national scheme on its first day', () => {
    expect(decides('pp.full.householder', { ...called, on: calendarDate('2026-10-30') })).toBe('committee');
    expect(decides('pp.full.householder', { ...called, on: calendarDate('2026-10-31') })).toBe('officer');
  });
});

describe('who decides', () => {
  it('is always answered for a type that is known, with its reason', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...submittableCodes),
        fc.boolean(),
        fc.nat(20),
        (type, memberCallIn, homes) => {
          const answer = whoDecides({ ...facts, type, memberCallIn, homes });
          expect(answer?.because.steps.length).toBeGreaterThan(1);
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        },
      ),
    ));

  it('is not answered for one that is not', () => expect(decides('pp')).toBeUndefined());
});
