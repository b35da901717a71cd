import type { FactOf, LaterFact } from '../shown.js';
import type { Noted } from './noted.js';

/** How each of these facts changes a part of the case in full. */
type Fold<Part, Type extends LaterFact['type']> = {
  readonly [Each in Type]: (part: Part, event: FactOf<Each>, noted: Noted) => Partial<Part>;
};

/** A part of the case in full: a function for each fact that changes it. */
export const foldOf =
  <Part>() =>
  <Type extends LaterFact['type']>(fold: Fold<Part, Type>): Fold<Part, Type> =>
    fold;
