import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { InformationRequest } from './events.js';

export interface RequestInformation extends InformationRequest {
  readonly type: 'RequestInformation';
  readonly on: CalendarDate;
}

/** During validation, and during assessment: a request then blocks a recommendation, but not the clock. */
export const mayRequestInformation = (state: PlanningApplication) =>
  inStage(state, ['validating', 'invalid', 'live'], 'asked for information');

export function requestInformation(
  { type: _, on, ...request }: RequestInformation,
  found: FoundBy<typeof mayRequestInformation>,
): CaseOutcome {
  return accept({ type: 'InformationRequested', ...of(found, on), ...request });
}
