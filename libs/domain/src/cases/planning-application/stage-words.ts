import type { ExistingStage } from './effect.js';

/** Where a case stands, as planners say what has to be done with it next: the words that people and clients see. */
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

/** Those in which it has ended. */
export const endedStages = [
  'decided',
  'withdrawn',
  'returned',
  'duplicate',
] as const satisfies readonly CaseStage[];

/** Those in which something is still to be done before it ends. */
export const openStages: readonly CaseStage[] = caseStages.filter(
  (stage) => !(endedStages as readonly CaseStage[]).includes(stage),
);

/** Those in which it was not found complete yet. */
export const stagesBeforeValid: ReadonlySet<CaseStage> = new Set(['to validate', 'invalid']);

/** Those in which it is valid and for the council to decide. */
export const stagesToDecide: ReadonlySet<CaseStage> = new Set([
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
]);

interface Staged {
  readonly stage: ExistingStage;
  /** What members resolved, where they have. */
  readonly resolution?: unknown;
}

const words: Readonly<Record<ExistingStage, CaseStage | ((state: Staged) => CaseStage)>> = {
  validating: 'to validate',
  invalid: 'invalid',
  live: 'to assess',
  recommended: 'to decide',
  // The committee's part ends with its resolution; then the decision is to be issued.
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
