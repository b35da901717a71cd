import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from '../../../../../../test/runner/runs-of.js';
import { another, later, monday } from '../../../../test/a-case.js';
import { caseExamples } from '../../../../test/examples/index.js';
import { planningApplication } from '../decider.js';
import type { PlanningApplication, PlanningApplicationCommand, SaysToParent } from '../index.js';

const { decide, evolve, initial } = planningApplication;

/** A permission with a condition whose details are waited for. */
const permission = caseExamples.SubmitDetails.after.reduce(evolve, initial);
const says = fc.oneof(
  fc.constantFrom<SaysToParent>({ is: 'open' }, { is: 'over' }),
  fc
    .constantFrom('granted', 'refused', 'deemed')
    .map((decision): SaysToParent => ({ is: 'decided', decision: decision as 'granted', decidedOn: monday })),
);
const relation = fc.constantFrom(
  ...(['discharge-of-conditions', 'non-material-amendment', 'section-73', 'resubmission'] as const),
);
type Told = Extract<PlanningApplicationCommand, { type: 'FollowLinkedCase' }>;
const tell = (relationOf: Told['relation'], said: SaysToParent, asOf: number): Told => ({
  ...{ type: 'FollowLinkedCase', linked: another, relation: relationOf, conditions: [1] },
  ...{ description: 'Bricks', says: said, asOf, on: later },
});

function toldOf(state: PlanningApplication, command: Told): PlanningApplication {
  const outcome = decide(command, state);
  if ('rejected' in outcome) throw new Error(outcome.rejected.because);
  return outcome.accepted.reduce(evolve, state);
}

const stands: Record<string, string> = { open: 'details-submitted', over: 'to-discharge' };
function expected(of: Told['relation'], said: SaysToParent) {
  const granted = said.is === 'decided' && said.decision !== 'refused';
  const decided = said.is === 'decided' ? `${said.decision} ${said.decidedOn}` : null;
  const condition = said.is === 'decided' ? (granted ? 'discharged' : 'details-refused') : stands[said.is];
  return {
    decided,
    ...(of === 'discharge-of-conditions' && { condition }),
    ...(of === 'non-material-amendment' && { amended: granted && said.decision !== 'deemed' }),
  };
}

function agreed(of: Told['relation'], state: PlanningApplication) {
  if (state.stage !== 'determined') throw new Error(state.stage);
  return {
    decided: state.followers.get(another.caseId)?.decided ?? null,
    ...(of === 'discharge-of-conditions' && { condition: state.determination.conditions.get(1)?.status }),
    ...(of === 'non-material-amendment' && { amended: state.amendedUnder.has(another.caseId) }),
  };
}

describe('a permission and a case that depends on it', () => {
  it('agree after any change to that case, even if a change is reported several times', () =>
    fc.assert(
      fc.property(relation, fc.array(says, { minLength: 1, maxLength: 8 }), (of, life) => {
        let state = permission;
        // Under conditions, a case that ended before it was known here has nothing to take back.
        for (const [at, said] of [{ is: 'open' } as const, ...life].entries()) {
          const told = tell(of, said, at);
          state = toldOf(state, told);
          expect(decide(told, state)).toEqual({ accepted: [] });
          expect(agreed(of, state)).toEqual(expected(of, said));
        }
      }),
      { numRuns: runsOf(400) },
    ));

  it('agree when reports arrive out of order: the latest fact is kept', () =>
    fc.assert(
      fc.property(relation, says, fc.nat(5), (of, said, before) => {
        const decided = { is: 'decided', decision: 'granted', decidedOn: monday } as const;
        const state = toldOf(permission, tell(of, decided, 6));
        expect(decide(tell(of, said, before), state)).toEqual({ accepted: [] });
      }),
    ));

  it('are not affected by another case about the same condition', () => {
    const state = toldOf(
      permission,
      tell('discharge-of-conditions', { is: 'decided', decision: 'granted', decidedOn: monday }, 3),
    );
    const other = { ...another, caseId: '00000000-0000-4000-8000-0000000000aa' as typeof another.caseId };
    const outcome = decide({ ...tell('discharge-of-conditions', { is: 'open' }, 9), linked: other }, state);
    expect(outcome).toEqual({ accepted: [] });
  });
});
