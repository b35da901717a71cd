import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { InformationRequest } from './events.js';

export interface RequestInformation extends InformationRequest {
  readonly type: 'RequestInformation';
  readonly on: CalendarDate;
}

/** In validation, and while it is assessed: then what is asked blocks a recommendation, not the clock. */
export function requestInformation(
  { type: _, on, ...request }: RequestInformation,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(
    state,
    ['validating', 'invalid', 'live'],
    'made the subject of a request for information',
  );
  if ('rejected' in guard) return guard;
  const { found } = guard;
  return accept({ type: 'InformationRequested', ...of(found, on), ...request });
}
