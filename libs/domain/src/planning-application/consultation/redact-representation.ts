import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { Known, PlanningApplication } from '../state.js';

/** Says what of a representation may be published. What was written stays sealed as it came. */
export interface RedactRepresentation {
  readonly type: 'RedactRepresentation';
  readonly representationId: string;
  readonly redactedComment: string;
  readonly on: CalendarDate;
}

export const representedStages = [
  'live',
  'recommended',
  'committee',
  'awaitingObligation',
  'calledIn',
  'determined',
] as const;

export function redactRepresentation(
  { representationId, redactedComment, on }: RedactRepresentation,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(state, representedStages, 'redacted');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const known = found.consultation.representations.get(representationId);
  if (!known) return unknownRepresentation(representationId, found);
  if (known.redacted) return accept();
  return accept({ type: 'RepresentationRedacted', ...of(found, on), representationId, redactedComment });
}

export const unknownRepresentation = (representationId: string, { caseReference }: Known) =>
  reject('unknown-representation', `No representation ${representationId} was made on ${caseReference}.`);
