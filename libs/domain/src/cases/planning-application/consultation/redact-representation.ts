import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type ExistingCase, type PlanningApplication, validStages } from '../state.js';
import { representationsMade } from './targets.js';

/**
 * Prepares the public version of a representation. The original stays sealed. A later version replaces an
 * earlier one, so an overlooked name can still be removed.
 */
export interface RedactRepresentation {
  readonly type: 'RedactRepresentation';
  readonly representationId: string;
  readonly redactedComment: string;
  readonly on: CalendarDate;
}

const mayRedactRepresentation = (state: PlanningApplication) => inStage(state, validStages, 'redacted');

function redactRepresentation(
  { representationId, redactedComment, on }: RedactRepresentation,
  found: FoundBy<typeof mayRedactRepresentation>,
): CaseOutcome {
  const existing = found.consultation.representations.get(representationId);
  if (!existing) return unknownRepresentation(representationId, found);
  if (existing.redactedComment === redactedComment) return accept();
  return accept({ type: 'RepresentationRedacted', ...of(found, on), representationId, redactedComment });
}

export const RedactRepresentation: Act<RedactRepresentation> = act(
  mayRedactRepresentation,
  redactRepresentation,
  {
    days: { on: done(the.representation) },
    targets: representationsMade,
    without: 'Nobody has commented.',
  },
);

export const unknownRepresentation = (representationId: string, { caseReference }: ExistingCase) =>
  reject('unknown-representation', `There is no representation ${representationId} on ${caseReference}.`);
