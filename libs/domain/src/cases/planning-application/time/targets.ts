import type { Target } from '../handlers.js';
import type { Valid } from '../state.js';

/** Proposed longer periods without an answer. */
export const extensionsOpen = ({ clock }: Valid): readonly Target[] =>
  [...clock.proposals]
    .filter(([, { answer }]) => answer === 'open')
    .map(([id, { decideBy }]) => ({ id, words: `until ${decideBy}` }));
