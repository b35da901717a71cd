import { type Rejection, reject } from '../decider.js';
import type { Known, PlanningApplication } from './state.js';

type Found<Stage extends PlanningApplication['stage']> =
  | { readonly found: Extract<PlanningApplication, { stage: Stage }> }
  | { readonly rejected: Rejection };

const inWords: Record<PlanningApplication['stage'], string> = {
  unknown: 'is not known',
  validating: 'is waiting to be validated',
  invalid: 'is invalid',
  live: 'is valid and being assessed',
  recommended: 'has a recommendation waiting for a decision',
  determined: 'has been decided',
  withdrawn: 'was withdrawn',
};

const unknownCase = reject('unknown-case', 'No application was received under this case.');

/** The case in one of the stages in which the act makes sense, or the refusal that says where it is instead. */
export function inStage<Stage extends PlanningApplication['stage']>(
  state: PlanningApplication,
  stages: readonly Stage[],
  act: string,
): Found<Stage> {
  if (state.stage === 'unknown') return unknownCase;
  if ((stages as readonly string[]).includes(state.stage)) {
    return { found: state as Extract<PlanningApplication, { stage: Stage }> };
  }
  return reject(
    `case-${state.stage}`,
    `${(state as Known).caseReference} ${inWords[state.stage]}, so it cannot be ${act}.`,
  );
}

/** A case on which work goes on: neither decided nor closed. */
export const openCase = (state: PlanningApplication, act: string) =>
  inStage(state, ['validating', 'invalid', 'live', 'recommended'], act);
