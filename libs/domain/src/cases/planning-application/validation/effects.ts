import type { Effects } from '../effect.js';
import { noConsultation } from '../state/consultation.js';
import { withLinkUsed } from '../state/letters.js';
import { noPublicity } from '../state/publicity.js';
import { clockSaid, startedClock } from '../state/time.js';
import type { Request, Requests } from '../state/validation.js';
import type { ValidationFact } from './events.js';

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
