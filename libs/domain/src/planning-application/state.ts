import type { CalendarDate, Scale } from '#legislation';
import type { CaseReference, OfficerId } from '../values.js';
import type { PlanningApplicationEvent, Recommendation } from './events.js';

/** What a decision needs to know, and no more: what people look at is in libs/read-models. */
export type PlanningApplication =
  | { readonly stage: 'unknown' }
  | (Open & { readonly stage: 'validating' | 'invalid' })
  | (Live & { readonly stage: 'live' })
  | (Live & { readonly stage: 'recommended'; readonly recommendation: Recommendation })
  | (Received & { readonly stage: 'determined'; readonly decision: 'granted' | 'refused' })
  | (Received & { readonly stage: 'withdrawn' });

interface Received {
  readonly caseReference: CaseReference;
  readonly submissionId: string;
  readonly payloadSha256: string;
  readonly applicationType: string;
  readonly scale: Scale;
  readonly receivedOn: CalendarDate;
  readonly officer: OfficerId | null;
}

interface Open extends Received {
  readonly requests: ReadonlyMap<string, 'open' | 'answered'>;
}

interface Live extends Open {
  readonly validFrom: CalendarDate;
  readonly decideBy: CalendarDate;
  readonly missed: CalendarDate | null;
}

/** Any case that was received. */
export type Known = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** Never objects, never computes: the fact has happened, so remember it. */
export function evolve(state: PlanningApplication, event: PlanningApplicationEvent): PlanningApplication {
  if (event.type === 'ApplicationReceived') {
    const { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn } = event;
    const received = { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn };
    return { stage: 'validating', ...received, officer: null, requests: new Map() };
  }
  return state.stage === 'unknown' ? state : evolveKnown(state, event);
}

type LaterEvent = Exclude<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;

function evolveKnown(state: Known, event: LaterEvent): PlanningApplication {
  switch (event.type) {
    case 'OfficerAllocated':
      return { ...state, officer: event.officer };
    case 'InformationRequested':
      return withRequest(state, event.requestId, 'open');
    case 'InformationReceived':
      return withRequest(state, event.requestId, 'answered');
    case 'ApplicationInvalidated':
      return { ...open(state), stage: 'invalid' };
    case 'ApplicationValidated':
      return {
        ...open(state),
        stage: 'live',
        validFrom: event.validFrom,
        decideBy: event.validFrom,
        missed: null,
      };
    case 'DeadlineSet':
      return isLive(state) ? { ...state, decideBy: event.decideBy } : state;
    case 'DeadlineMissed':
      return isLive(state) ? { ...state, missed: event.decideBy } : state;
    case 'RecommendationSubmitted': {
      const { recommendation, report, conditions, refusalReasons, by } = event;
      const made = { recommendation, report, conditions, refusalReasons, by };
      return isLive(state) ? { ...state, stage: 'recommended', recommendation: made } : state;
    }
    case 'DecisionIssued':
      return { ...received(state), stage: 'determined', decision: event.decision };
    case 'ApplicationWithdrawn':
      return { ...received(state), stage: 'withdrawn' };
  }
}

export const isLive = (state: PlanningApplication): state is Extract<PlanningApplication, Live> =>
  state.stage === 'live' || state.stage === 'recommended';

function withRequest(state: Known, requestId: string, becomes: 'open' | 'answered'): PlanningApplication {
  if (!('requests' in state)) return state;
  return { ...state, requests: new Map(state.requests).set(requestId, becomes) };
}

function received(state: Known): Received {
  const { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn, officer } = state;
  return { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn, officer };
}

const open = (state: Known): Open => ({
  ...received(state),
  requests: 'requests' in state ? state.requests : new Map(),
});
