import type { Target } from '../handlers.js';
import type { AppealState } from '../state/appeals.js';
import type { ExistingCase } from '../state.js';

const inWords: Readonly<Record<AppealState['against'], string>> = {
  refusal: 'the refusal',
  conditions: 'conditions',
  'non-determination': 'the lack of a decision in time',
};

/** The appeals at one of these stages. */
export const appealsAt =
  (stages: readonly AppealState['stage'][]) =>
  ({ appeals }: ExistingCase): readonly Target[] =>
    [...appeals]
      .filter(([, { stage }]) => stages.includes(stage))
      .map(([id, { against, lodgedOn }]) => ({
        id,
        words: `against ${inWords[against]}, lodged on ${lodgedOn}`,
      }));
