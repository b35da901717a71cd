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
    ['a minor commercial development', 'pp.full', { scale: 'minor', homes: 0 }],
    ['a shop of 600 square metres', 'pp.full', { floorSpaceSquareMetres: 600 }],
    ['a workshop on 0.99 hectares', 'pp.full', { siteHectares: 0.99, floorSpaceSquareMetres: 999 }],
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
    ['a shop of 1,000 square metres', 'pp.full.minor', { floorSpaceSquareMetres: 1000 }],
    ['a form for major development', 'pp.full.major', {}],
    ['a warehouse on a hectare, without a stated scale', 'pp.full', { siteHectares: 1 }],
    ['a minor form for ten homes', 'pp.full.minor', { homes: 10, siteHectares: 0.4 }],
    ['an unknown number of outline homes on 0.5 hectares', 'pp.outline', unknownNumber],
    ['a variation of ten homes', 'amendment.minorMaterial', { parent: { type: 'pp.full', homes: 10 } }],
    ['listed building consent', 'listed', {}],
    ['an advertisement', 'advertConsent', {}],
    ['works to protected trees', 'wtt.consent', {}],
    ['an extension already built', 'pp.full.householder.retro', {}],
    ['a shop already built', 'pp.full', { floorSpaceSquareMetres: 80, retrospective: true }],
    ['an extension of a listed house', 'pp.full.householder.listed', {}],
    [
      'a shop in a listed building',
      'pp.full',
      { floorSpaceSquareMetres: 80, withListedBuildingConsent: true },
    ],
    ['demolition in a conservation area', 'pp.full.demolition', {}],
    ['reserved matters of 500 homes', 'approval.reservedMatters', { outline: { homes: 500 } }],
    [
      'reserved matters of 50,000 square metres',
      'approval.reservedMatters',
      { outline: { floorSpaceSquareMetres: 50_000 } },
    ],
  ])('%s may go to committee only by the gateway test', (_, type, more) => {
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
  });

  it.each<[string, string, Partial<DelegationFacts>, string[]]>([
    ['nothing measured', 'pp.full', {}, ['homes', 'floorSpaceSquareMetres', 'siteHectares']],
    ['a form that says minor', 'pp.full.minor', {}, ['homes', 'floorSpaceSquareMetres', 'siteHectares']],
    ['no homes, and no stated floor space', 'pp.full', { homes: 0 }, ['floorSpaceSquareMetres']],
    ['homes on a site of unknown size', 'pp.full', { homes: 2 }, ['siteHectares']],
    [
      'homes of unknown number',
      'pp.outline.all',
      { homesOfUnknownNumber: true, siteHectares: 0.4, floorSpaceSquareMetres: 0 },
      ['homes'],
    ],
    [
      'reserved matters of an unknown outline',
      'approval.reservedMatters',
      {},
      ['outline.homes', 'outline.floorSpaceSquareMetres'],
    ],
    ['a variation of an unknown permission', 'amendment.minorMaterial', {}, ['parent']],
    [
      'a variation of a permission without measures',
      'amendment.minorMaterial',
      { parent: { type: 'pp.full', homes: 4 } },
      ['parent.siteHectares'],
    ],
    ['an obligation by itself', 'obligation.modify', {}, ['parent']],
  ])('the missing fact is named, without a guess: %s', (_, type, more, missing) => {
    const answer = whoDecides({ ...facts, type, ...more });
    expect(answer).toMatchObject({ value: 'undetermined', because: { missing } });
  });

  it('hazardous substances have no answer, and the result says so', () =>
    expect(whoDecides({ ...facts, type: 'hazardousSubstanceConsent' })).toMatchObject({
      value: 'undetermined',
      because: { rule: expect.stringContaining('not settled') },
    }));

  it.each(['national-park', 'the-broads', 'development-corporation', 'homes-england'] as const)(
    '%s is not covered',
    (authority) => {
      expect(decides('pp.full.major', { authority })).toBe('officer');
      expect(decides('pp.full.householder', { authority, memberCallIn: true })).toBe('committee');
    },
  );

  it('the council’s scheme applies to a type in neither schedule', () => {
    expect(decides('wtt.notice')).toBe('officer');
    expect(decides('hedgerowRemovalNotice', { ownInterest: true })).toBe('committee');
  });

  it('a member’s call-in or a number of objections never sends a case to committee', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...submittableCodes),
        fc.record({
          homes: fc.nat(20),
          floorSpaceSquareMetres: fc.nat(2000),
          siteHectares: fc.constantFrom(0.2, 0.6, 1.5),
          recommendation: fc.constantFrom('grant', 'refuse'),
        }),
        (type, measures) => {
          const quiet = decides(type, measures);
          expect(decides(type, { ...measures, memberCallIn: true, objections: 500 })).toBe(quiet);
          expect(quiet).not.toBe('committee');
        },
      ),
    ));
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

describe('an open case on 31 October 2026', () => {
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

  it('follows the scheme of the day of decision, unless the council chose otherwise', () => {
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
  it('is always known for a known type, with the reason', () =>
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

  it('is not known for an unknown type', () => expect(decides('pp')).toBeUndefined());
});
