import type { CalendarDate } from '#legislation';
import type { Decided, Determination, ExistingCase } from '../state.js';

/** A decided case, for agreements or statements from before the decision that are found now. */
export const ifBefore = (state: ExistingCase, day: CalendarDate): Decided | undefined =>
  state.stage === 'determined' && isBefore(state.determination, day) ? state : undefined;

/**
 * A deemed decision takes effect at the first moment of its day; a person decides at some time during the
 * day.
 */
const isBefore = ({ by, decidedOn }: Determination, day: CalendarDate): boolean =>
  by === 'law' ? day < decidedOn : day <= decidedOn;

/** For a written comment recorded only after the decision: the day on which it was found. */
export const foundOn = ({ stage }: ExistingCase, on: CalendarDate): { readonly foundOn?: CalendarDate } =>
  stage === 'determined' ? { foundOn: on } : {};
