import { describe, expect, it } from '@jest/globals';
import { calendarDate as day } from '#legislation';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';
import { type LookAtSealed, looks } from './index.js';

const look: LookAtSealed = {
  type: 'LookAtSealed',
  caseId: '00000000-0000-4000-8000-000000000001' as CaseId,
  council: 'CAM' as CouncilCode,
  what: 'document',
  thing: 'plan-1',
  by: 'grace.okafor' as OfficerId,
  on: day('2026-11-30'),
  isPart: false,
};

const factsOf = (...commands: readonly LookAtSealed[]) => {
  let state = looks.initial;
  return commands.flatMap((command) => {
    const outcome = looks.decide(command, state);
    const facts = 'accepted' in outcome ? outcome.accepted : [];
    state = facts.reduce(looks.evolve, state);
    return facts;
  });
};

describe('opening a withheld document', () => {
  it('records each time who looked at what', () => {
    expect(factsOf(look, look)).toHaveLength(2);
    expect(factsOf(look)).toEqual([
      {
        ...{ type: 'SealedLookedAt', effectiveOn: '2026-11-30', council: 'CAM', caseId: look.caseId },
        ...{ what: 'document', thing: 'plan-1', by: 'grace.okafor' },
      },
    ]);
  });

  it('counts a file that is sent in parts as one look a day for each person', () => {
    const part = { ...look, isPart: true };
    expect(factsOf(part, part)).toHaveLength(1);
    expect(factsOf(part, { ...part, on: day('2026-12-01') })).toHaveLength(2);
    expect(factsOf(part, { ...part, thing: 'plan-2' })).toHaveLength(2);
    expect(factsOf(part, { ...part, by: 'dylan.price' as OfficerId })).toHaveLength(2);
  });
});
