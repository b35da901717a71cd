import type { Target } from '../handlers.js';
import type { AppealState } from '../state/appeals.js';
import type { ExistingCase } from '../state.js';

/** The appeals at one of these stages. */
export const appealsAt =
  (stages: readonly AppealState['stage'][]) =>
  ({ appeals }: ExistingCase): readonly Target[] =>
    [...appeals]
      .filter(([, { stage }]) => stages.includes(stage))
      .map(([id, { against, lodgedOn }]) => ({ id, words: `against ${against}, lodged on ${lodgedOn}` }));
