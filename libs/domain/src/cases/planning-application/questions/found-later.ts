import type { CalendarDate } from '#legislation';
import type { Decided, Determination, ExistingCase } from '../state.js';

/** The case as decided, for what was agreed or said before that and is found only now. */
export const ifBefore = (state: ExistingCase, day: CalendarDate): Decided | undefined =>
  state.stage === 'determined' && isBefore(state.outcome, day) ? state : undefined;

/** Silence decides with the first moment of its day, people at some time on theirs. */
const isBefore = ({ by, decidedOn }: Determination, day: CalendarDate): boolean =>
  by === 'law' ? day < decidedOn : day <= decidedOn;

/** Of what somebody wrote, and is recorded only after the decision: the day on which it was found. */
export const foundOn = ({ stage }: ExistingCase, on: CalendarDate): { readonly foundOn?: CalendarDate } =>
  stage === 'determined' ? { foundOn: on } : {};
