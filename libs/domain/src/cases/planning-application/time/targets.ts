import type { Target } from '../handlers.js';
import type { Valid } from '../state.js';

/** Longer periods that were proposed and have no answer yet. */
export const extensionsOpen = ({ clock }: Valid): readonly Target[] =>
  [...clock.proposals]
    .filter(([, { answer }]) => answer === 'open')
    .map(([id, { decideBy }]) => ({ id, words: `until ${decideBy}` }));
