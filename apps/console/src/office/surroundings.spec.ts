import { describe, expect, it } from '@jest/globals';
import { choicesIn } from './surroundings.js';

const officer = (id: string, takesCasesOf: readonly string[]) => ({ officer: id, name: id, takesCasesOf });
const around = {
  officers: [officer('josef', ['CAM']), officer('mei', ['CAM']), officer('helen', [])],
  ...{ councils: [], services: [], changes: [], me: { councils: [] } },
} as unknown as Parameters<typeof choicesIn>[0];

describe('who takes over cases', () => {
  it('is an officer who can be given cases, and never the officer who leaves', () => {
    const leaves = { council: null, officer: around.officers[0]! };
    expect(choicesIn(around, leaves).officer).toEqual([{ value: 'mei', words: 'mei' }]);
  });
});
