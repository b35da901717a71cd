import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { InformationKind } from './events.js';

/** What was asked of the applicant, and where that stands. */
export interface Request {
  readonly kind: InformationKind;
  readonly dueOn: CalendarDate;
  readonly answer: 'open' | 'answered' | 'cancelled' | 'lapsed';
}

export interface Requests {
  readonly asked: ReadonlyMap<string, Request>;
  /** Disputes by their id, each with the request it is about. */
  readonly disputes: ReadonlyMap<string, { readonly requestId: string; readonly answered: boolean }>;
}

export const nothingAsked: Requests = { asked: new Map(), disputes: new Map() };

export function evolveRequests(requests: Requests, event: PlanningApplicationEvent): Requests {
  switch (event.type) {
    case 'InformationRequested': {
      const { kind, dueOn } = event;
      return {
        ...requests,
        asked: new Map(requests.asked).set(event.requestId, { kind, dueOn, answer: 'open' }),
      };
    }
    case 'InformationReceived':
      return answered(requests, event.requestId, 'answered');
    case 'InformationRequestCancelled':
      return answered(requests, event.requestId, 'cancelled');
    case 'InformationRequestLapsed':
      return answered(requests, event.requestId, 'lapsed');
    case 'ValidationDisputed': {
      const { disputeId, requestId } = event;
      return {
        ...requests,
        disputes: new Map(requests.disputes).set(disputeId, { requestId, answered: false }),
      };
    }
    case 'ValidationDisputeAnswered': {
      const { disputeId, requestId, upheld } = event;
      const disputes = new Map(requests.disputes).set(disputeId, { requestId, answered: true });
      return { ...(upheld ? answered(requests, requestId, 'cancelled') : requests), disputes };
    }
    default:
      return requests;
  }
}

function answered(requests: Requests, requestId: string, answer: Request['answer']): Requests {
  const request = requests.asked.get(requestId);
  if (!request) return requests;
  return { ...requests, asked: new Map(requests.asked).set(requestId, { ...request, answer }) };
}

/** The requests still to be answered; with `lapsed`, those too whose time ran out. */
export const unanswered = (
  { asked }: Requests,
  ...answers: readonly ('open' | 'lapsed')[]
): readonly string[] =>
  [...asked]
    .filter(([, { answer }]) => (answers as string[]).includes(answer))
    .map(([requestId]) => requestId);
