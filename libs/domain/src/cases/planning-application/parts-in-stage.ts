import type { ExistingStage } from './effect.js';
import { noConsultation } from './state/consultation.js';
import { noPublicity } from './state/publicity.js';
import type { Parts } from './state.js';

/** Parts that are just being put together, which nobody else has seen. */
export type NewParts = { -readonly [Part in keyof Parts]: Parts[Part] };

/** Which of the parts that not every case has, a case has in each stage. */
interface Has {
  readonly clock?: true;
  readonly recommendation?: true;
  readonly committee?: true;
  readonly determination?: true;
  readonly duplicateOf?: true;
}

const has: Readonly<Record<ExistingStage, Has>> = {
  validating: {},
  invalid: {},
  withdrawn: {},
  returned: {},
  duplicate: { duplicateOf: true },
  live: { clock: true },
  calledIn: { clock: true },
  recommended: { clock: true, recommendation: true },
  committee: { clock: true, recommendation: true, committee: true },
  awaitingObligation: { clock: true, recommendation: true, committee: true },
  determined: { clock: true, determination: true },
};

/**
 * The parts of a case in a stage, as `partsOf` takes them from the state that `inStage` makes, without making
 * the state itself: for readers, who fold a million facts. New parts are changed where they are, because a copy
 * of forty fields costs more than all else. Undefined if they lack something that the stage requires.
 */
export function putInStage(stage: ExistingStage, parts: NewParts): Parts | undefined {
  const keeps = has[stage];
  if (lacksSomething(keeps, parts)) return undefined;
  parts.stage = stage;
  if (!keeps.clock) {
    parts.clock = null;
    parts.publicity = noPublicity;
    parts.consultation = noConsultation;
    parts.obligation = null;
    parts.calledInOn = null;
  }
  if (!keeps.recommendation) parts.recommendation = null;
  if (!keeps.committee) {
    parts.referredBecause = null;
    parts.meeting = null;
    parts.resolution = null;
  }
  if (!keeps.determination) parts.determination = null;
  if (!keeps.duplicateOf) parts.duplicateOf = null;
  return parts;
}

const lacksSomething = (keeps: Has, parts: Parts): boolean =>
  (keeps.clock === true && parts.clock === null) ||
  (keeps.recommendation === true && parts.recommendation === null) ||
  (keeps.determination === true && parts.determination === null) ||
  (keeps.duplicateOf === true && parts.duplicateOf === null);
