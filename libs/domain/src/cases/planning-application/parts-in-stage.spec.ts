import { describe, expect, it } from '@jest/globals';
import type { ExistingStage } from './effect.js';
import { putInStage } from './parts-in-stage.js';
import { inStage, partsOf } from './stages.js';
import { noConsultation } from './state/consultation.js';
import { noPublicity } from './state/publicity.js';
import type { Parts } from './state.js';

const stages: Readonly<Record<ExistingStage, true>> = {
  ...{ validating: true, invalid: true, withdrawn: true, returned: true, duplicate: true, live: true },
  ...{ calledIn: true, recommended: true, committee: true, awaitingObligation: true, determined: true },
};

const nothing = {
  ...{
    clock: null,
    publicity: noPublicity,
    consultation: noConsultation,
    obligation: null,
    calledInOn: null,
  },
  ...{ recommendation: null, referredBecause: null, meeting: null, resolution: null, determination: null },
  duplicateOf: null,
};
const names = Object.keys(nothing) as (keyof typeof nothing)[];

/** Parts of which exactly some are there: which, is told by the bits of a number. */
function partsWith(bits: number): Parts {
  const some = names.map((name, at) => [name, (bits >> at) % 2 === 1 ? { is: name } : nothing[name]]);
  // Only the names of the parts matter here, so each is filled with its own.
  return partsOf({ stage: 'live', ...Object.fromEntries(some) } as unknown as Parameters<typeof partsOf>[0]);
}

describe('the parts of a case in a stage', () => {
  it.each(Object.keys(stages) as ExistingStage[])('are exactly the parts of the state type: %s', (stage) => {
    for (let bits = 0; bits < 2 ** names.length; bits += 1) {
      const parts = partsWith(bits);
      const state = inStage(stage, parts);
      const expected = state && partsOf(state);
      expect(putInStage(stage, parts)).toEqual(expected);
    }
  });
});
