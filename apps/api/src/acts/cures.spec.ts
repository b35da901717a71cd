import { describe, expect, it } from '@jest/globals';
import type { CaseSummary } from '#domain';
import { curableCodes, cureFor } from './cures.js';
import { definedActs } from './defined.js';

const summary = { earliestDecision: null } as unknown as CaseSummary;
const stages = Object.keys(curableCodes).filter((code) => code.startsWith('case-'));

describe('the act that removes an obstacle', () => {
  it('takes a case on to the stage that another act needs', () =>
    expect(cureFor('case-live', 'IssueDecision', summary)).toBe('SubmitRecommendation'));

  it('offers the obligation only for the decision, and nothing to a case that the minister decides', () => {
    for (const { type } of definedActs) {
      const completed = cureFor('case-awaiting-obligation', type, summary);
      expect([type, completed]).toEqual([type, type === 'IssueDecision' ? 'CompleteObligation' : undefined]);
      expect([type, cureFor('case-called-in', type, summary)]).toEqual([type, undefined]);
    }
  });

  it.each([
    'CloseAsDuplicate',
    'MarkInvalid',
    'ReturnApplication',
    'RecordSecretaryOfStateDecision',
  ] as const)('is none for %s, because no act takes a case back to its stage', (type) =>
    expect(stages.map((code) => cureFor(code, type, summary))).toEqual(stages.map(() => undefined)),
  );
});
