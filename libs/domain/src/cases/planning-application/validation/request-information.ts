import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done, toCome } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { InformationRequest } from './events.js';

export interface RequestInformation extends InformationRequest {
  readonly type: 'RequestInformation';
  readonly on: CalendarDate;
}

/** During validation, and during assessment: a request then blocks a recommendation, but not the clock. */
const mayRequestInformation = (state: PlanningApplication) =>
  inStage(state, ['validating', 'invalid', 'live'], 'asked for information');

function requestInformation(
  { type: _, on, ...request }: RequestInformation,
  found: FoundBy<typeof mayRequestInformation>,
): CaseOutcome {
  return accept({ type: 'InformationRequested', ...of(found, on), ...request });
}

export const RequestInformation: Act<RequestInformation> = act(mayRequestInformation, requestInformation, {
  days: { dueOn: toCome(withCode(the.today, 'due-in-the-past')), on: done() },
  makes: { kind: 'information request', id: 'requestId', fact: 'InformationRequested', called: 'request' },
});
