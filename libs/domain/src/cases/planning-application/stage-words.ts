import type { ExistingStage } from './effect.js';

/** The stage of a case as planners name it, by the next step. People and clients see these words. */
export const caseStages = [
  'to validate',
  'invalid',
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
  'called in',
  'decided',
  'withdrawn',
  'returned',
  'duplicate',
] as const;
export type CaseStage = (typeof caseStages)[number];

/** Stages of ended cases. */
export const endedStages = [
  'decided',
  'withdrawn',
  'returned',
  'duplicate',
] as const satisfies readonly CaseStage[];

/** Stages in which something remains to be done. */
export const openStages: readonly CaseStage[] = caseStages.filter(
  (stage) => !(endedStages as readonly CaseStage[]).includes(stage),
);

/** Stages before the case is found complete. */
export const stagesBeforeValid: ReadonlySet<CaseStage> = new Set(['to validate', 'invalid']);

/** Stages in which it is valid and for the council to decide. */
export const stagesToDecide: ReadonlySet<CaseStage> = new Set([
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
]);

interface Staged {
  readonly stage: ExistingStage;
  /** The members' resolution, if there is one. */
  readonly resolution?: unknown;
}

const words: Readonly<Record<ExistingStage, CaseStage | ((state: Staged) => CaseStage)>> = {
  validating: 'to validate',
  invalid: 'invalid',
  live: 'to assess',
  recommended: 'to decide',
  // The committee's part ends with its resolution; the decision must then be issued.
  committee: ({ resolution }) => (resolution ? 'to decide' : 'at committee'),
  awaitingObligation: 'awaiting obligation',
  calledIn: 'called in',
  determined: 'decided',
  withdrawn: 'withdrawn',
  returned: 'returned',
  duplicate: 'duplicate',
};

export function stageInWords(state: Staged): CaseStage {
  const word = words[state.stage];
  return typeof word === 'function' ? word(state) : word;
}
