import type { Schemas } from '../api/casebook-api.js';

export type Stage = Schemas['CaseView']['stage'];
type Colour = 'blue' | 'yellow' | 'red' | 'green' | 'grey';

/** Blue where a case stands, yellow what is to see to, red what is against, green done, grey other. */
const shown: Readonly<Record<Stage, { readonly words: string; readonly colour: Colour }>> = {
  'to validate': { words: 'To validate', colour: 'blue' },
  invalid: { words: 'Invalid', colour: 'yellow' },
  'to assess': { words: 'To assess', colour: 'blue' },
  'to decide': { words: 'To decide', colour: 'blue' },
  'at committee': { words: 'At committee', colour: 'blue' },
  'awaiting obligation': { words: 'Awaiting obligation', colour: 'yellow' },
  'called in': { words: 'Called in', colour: 'yellow' },
  decided: { words: 'Decided', colour: 'green' },
  withdrawn: { words: 'Withdrawn', colour: 'grey' },
  returned: { words: 'Returned', colour: 'grey' },
  duplicate: { words: 'Duplicate', colour: 'grey' },
};

export const stages = Object.keys(shown) as readonly Stage[];

export const stageInWords = (stage: string): string => shown[stage as Stage]?.words ?? stage;
export const stageColour = (stage: string): Colour => shown[stage as Stage]?.colour ?? 'grey';
