import { describe, expect, it } from '@jest/globals';
import { applicationType, kindOfCode, submittableCodes } from './application-type.js';

describe('the application types', () => {
  it('are ninety-seven: the types of the schema, the general full code and pre-application', () => {
    expect(submittableCodes).toHaveLength(97);
    for (const code of submittableCodes) expect(applicationType(code)?.name).toBeTruthy();
  });

  it.each(['pp', 'pa', 'ldc', 'wtt', 'amendment', 'approval', 'obligation', 'environmentalImpact'])(
    'do not include the group code %s',
    (code) => {
      expect(kindOfCode(code)).toBe('group');
      expect(applicationType(code)).toBeUndefined();
    },
  );

  it('give no answer for an unknown code, and do not throw', () => {
    expect(applicationType('pp.moonbase')).toBeUndefined();
    expect(kindOfCode('pp.moonbase')).toBe('unknown');
    expect(kindOfCode('constructor')).toBe('unknown');
  });

  it('include the ministry’s code and the line of the return', () => {
    expect(applicationType('pp.full.householder')).toMatchObject({ mhclgCode: 'hh', ps2Codes: ['Q21'] });
    expect(applicationType('pa.part1.classA')).toMatchObject({
      mhclgCode: 'pa-extension',
      ps2Codes: ['PA1'],
    });
    expect(applicationType('wtt.notice')).toMatchObject({ mhclgCode: 'notice-trees-in-con-area' });
  });

  it('include a conservation area tree notice, which is free and cannot be extended', () =>
    expect(applicationType('wtt.notice')).toMatchObject({
      kind: 'notice',
      feeDue: false,
      guaranteeApplies: false,
      extensionPossible: false,
    }));

  it('give the Planning Guarantee only to permission, permission in principle and reserved matters', () => {
    const families = submittableCodes.map((code) => applicationType(code)!);
    const guaranteed = new Set(families.filter((t) => t.guaranteeApplies).map((t) => t.family));
    expect([...guaranteed].sort()).toEqual([
      'full',
      'householder',
      'outline',
      'permission-in-principle',
      'reserved-matters',
      'section-73',
      'technical-details',
    ]);
  });
});
