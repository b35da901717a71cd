import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId, Sealed } from '../../../values.js';
import type { Effects } from '../effect.js';
import { noConsultation } from '../state/consultation.js';
import { withLinkUsed } from '../state/letters.js';
import { noPublicity } from '../state/publicity.js';
import { clockSaid, startedClock } from '../state/time.js';
import type { Request, Requests } from '../state/validation.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { InformationKind } from '../vocabulary/information-kinds.js';
import type { Measures, Unsaid } from '../vocabulary/measures.js';

/** The completeness of an application, and the requests until it was complete. */
export type ValidationFact =
  | ({ readonly type: 'DevelopmentMeasured' } & Measures)
  | ({ readonly type: 'InformationRequested' } & InformationRequest)
  | ({
      readonly type: 'InformationReceived';
      readonly requestId: string;
      readonly receivedOn: CalendarDate;
      /** For an answer by a link: its id, and the text, sealed under the key of that letter. */
      readonly answerId?: string;
      readonly answer?: Sealed;
    } & ByLink)
  | {
      readonly type: 'InformationRequestCancelled';
      readonly requestId: string;
      readonly cancelledOn: CalendarDate;
      readonly reason: string;
    }
  | { readonly type: 'InformationRequestLapsed'; readonly requestId: string; readonly dueOn: CalendarDate }
  | {
      readonly type: 'ApplicationInvalidated';
      readonly invalidFrom: CalendarDate;
      readonly reasons: readonly string[];
    }
  | ({ readonly type: 'ValidationDisputed' } & ValidationDispute)
  | {
      readonly type: 'ValidationDisputeAnswered';
      readonly disputeId: string;
      readonly answeredOn: CalendarDate;
      /** Whether the council accepted the dispute: the disputed item is then no longer requested. */
      readonly upheld: boolean;
      readonly requestId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'ApplicationReturned';
      readonly returnedOn: CalendarDate;
      readonly reason: string;
    }
  | ({ readonly type: 'ApplicationValidated' } & Validated)
  | ({ readonly type: 'ValidDateCorrected' } & ValidDateCorrection)
  | {
      readonly type: 'ValidationSetAside';
      /** The former valid day. */
      readonly validFrom: CalendarDate;
      readonly setAsideOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
      readonly confirmedBy: OfficerId;
    };

export const validationEvents: Readonly<Record<ValidationFact['type'], number>> = {
  DevelopmentMeasured: 1,
  InformationRequested: 1,
  InformationReceived: 1,
  InformationRequestCancelled: 1,
  InformationRequestLapsed: 1,
  ApplicationInvalidated: 1,
  ValidationDisputed: 1,
  ValidationDisputeAnswered: 1,
  ApplicationReturned: 1,
  ApplicationValidated: 1,
  ValidDateCorrected: 1,
  ValidationSetAside: 1,
};

export interface InformationRequest {
  readonly requestId: string;
  readonly kind: InformationKind;
  readonly request: string;
  readonly dueOn: CalendarDate;
}

/** A notice that a request does not meet the law's tests (DMPO art. 12). */
interface ValidationDispute {
  readonly disputeId: string;
  readonly requestId: string;
  readonly noticeReceivedOn: CalendarDate;
  readonly answerDueOn: CalendarDate;
  readonly because: Reason | null;
}

interface Validated {
  readonly validFrom: CalendarDate;
  readonly validationCompletedOn: CalendarDate;
  /** An environmental statement came with it. */
  readonly eia: boolean;
  /** Public service infrastructure. */
  readonly psi: boolean;
  /** Which of the two was unknown and counted as no. Left out if both were known. */
  readonly unsaid?: readonly Unsaid[];
}

/** Added beside the former day, which stays in as-at views. */
interface ValidDateCorrection {
  readonly validFrom: CalendarDate;
  readonly insteadOf: CalendarDate;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
}

const requests = <Fact>(change: (requests: Requests, fact: Fact) => Requests) => ({
  keeps: (before: { readonly requests: Requests }, fact: Fact) => ({
    requests: change(before.requests, fact),
  }),
});

export const validationEffects: Effects<ValidationFact> = {
  DevelopmentMeasured: {
    keeps: ({ clock }, { scale, homes, siteHectares, floorSpaceSquareMetres, eia, psi, ownInterest }) => {
      const measures = { homes, siteHectares, floorSpaceSquareMetres };
      if (eia === undefined && psi === undefined && ownInterest === undefined) return { scale, measures };
      const found = {
        ...(eia !== undefined && { eia }),
        ...(psi !== undefined && { psi }),
        ...(ownInterest !== undefined && { ownInterest }),
      };
      return { scale, measures: { ...measures, ...found }, clock: clock && clockSaid(clock, { eia, psi }) };
    },
  },
  InformationRequested: requests((before, { requestId, kind, request, dueOn }) => ({
    ...before,
    asked: new Map(before.asked).set(requestId, { kind, dueOn, answer: 'open' }),
    texts: new Map(before.texts).set(requestId, request),
  })),
  InformationReceived: {
    keeps: ({ requests: before, letters }, { requestId, link }) => ({
      requests: answered(before, requestId, 'answered'),
      letters: withLinkUsed(letters, link),
    }),
  },
  InformationRequestCancelled: requests((before, { requestId }) => answered(before, requestId, 'cancelled')),
  InformationRequestLapsed: requests((before, { requestId }) => answered(before, requestId, 'lapsed')),
  ApplicationInvalidated: { stage: 'invalid' },
  ValidationDisputed: requests((before, { disputeId, requestId }) => ({
    ...before,
    disputes: new Map(before.disputes).set(disputeId, { requestId, answered: false }),
  })),
  ValidationDisputeAnswered: requests((before, { disputeId, requestId, upheld }) => {
    const disputes = new Map(before.disputes).set(disputeId, { requestId, answered: true });
    return { ...(upheld ? answered(before, requestId, 'cancelled') : before), disputes };
  }),
  ApplicationReturned: { stage: 'returned' },
  ApplicationValidated: {
    stage: 'live',
    keeps: (_, { validFrom, eia, psi, unsaid }) => ({
      clock: startedClock(validFrom, eia, psi, unsaid),
      publicity: noPublicity,
      consultation: noConsultation,
      obligation: null,
      calledInOn: null,
    }),
  },
  ValidDateCorrected: {
    keeps: ({ clock }, { validFrom }) => (clock ? { clock: { ...clock, validFrom } } : {}),
  },
  ValidationSetAside: { stage: 'invalid' },
};

function answered(before: Requests, requestId: string, answer: Request['answer']): Requests {
  const request = before.asked.get(requestId);
  if (!request) return before;
  return { ...before, asked: new Map(before.asked).set(requestId, { ...request, answer }) };
}
