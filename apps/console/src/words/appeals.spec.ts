import { describe, expect, it } from '@jest/globals';
import { appealInWords } from './appeals.js';

const lodged = {
  ...({ inspectorateReference: 'APP/1', against: 'refusal', lodgedOn: '2026-11-30' } as const),
  ...{ startedOn: null, procedure: null, outcome: null, decidedOn: null },
};

describe('an appeal in words', () => {
  it('says what it is against, and that it is waiting for its decision', () =>
    expect(appealInWords(lodged)).toBe(
      'APP/1, against the refusal, lodged on 30 November 2026. The Planning Inspectorate has not decided it yet.',
    ));

  it('says how far it has come', () => {
    expect(appealInWords({ ...lodged, validatedOn: '2026-12-02' })).toContain('Valid from 2 December 2026.');
    expect(appealInWords({ ...lodged, startedOn: '2026-12-03', procedure: 'hearing' })).toContain(
      'Started on 3 December 2026, at a hearing.',
    );
  });

  it('says how it ended, without a code', () =>
    expect(appealInWords({ ...lodged, outcome: 'splitDecision', decidedOn: '2027-03-01' })).toMatch(
      / Allowed in part and dismissed in part on 1 March 2027\.$/,
    ));
});
