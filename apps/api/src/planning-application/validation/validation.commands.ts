import { type ValidationCommand } from '#domain';
import { responseDue } from '#legislation';
import { ask, came, validate } from '../../acts/act-words.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import {
  AnswerValidationDisputeBody,
  MarkInvalidBody,
  MarkValidBody,
  MeasureDevelopmentBody,
  ReasonBody,
  RecordInformationBody,
  RecordValidationDisputeBody,
  RequestInformationBody,
} from './validation.body.js';

const checkers = ['officer', 'validation', 'teamLeader'] as const;
const byTwo = 'it takes two people: two-people/acts.ts';

/** The completeness of an application: measures, requests, disputes and invalidity. */
export const validation = caseTopic<ValidationCommand>('Validation', {
  MeasureDevelopment: asked(MeasureDevelopmentBody, {
    path: 'measures',
    operation: 'measure',
    roles: checkers,
    act: validate('Record the measures of the proposal', 'Keep these measures', 'Measured'),
    says: 'Records the measures of the proposal. They decide its scale, its period and who decides.',
    command: ({
      body: { homes = null, siteHectares = null, floorSpaceSquareMetres = null, ...said },
      on,
    }) => ({
      ...{ homes, siteHectares, floorSpaceSquareMetres, on },
      ...(said.eia !== undefined && { eia: said.eia }),
      ...(said.psi !== undefined && { psi: said.psi }),
      ...(said.ownInterest !== undefined && { ownInterest: said.ownInterest }),
    }),
  }),
  RequestInformation: asked(RequestInformationBody, {
    path: 'information-requests',
    operation: 'requestInformation',
    roles: checkers,
    act: ask('Ask the applicant for information', 'Ask for it', 'Asked for'),
    says: 'Asks the applicant for missing information, by a day.',
    command: ({ body: { requestId, kind, request, dueOn }, idOr, on, parts, request: { council } }) => {
      const usual = () => responseDue('validation-request', on, parts.lawOf(council).corrections)?.value;
      return { requestId: idOr(requestId), kind, request, dueOn: dueOn ?? usual() ?? on, on };
    },
  }),
  RecordInformation: asked(RecordInformationBody, {
    path: 'information-requests/:requestId/response',
    operation: 'recordInformation',
    roles: checkers,
    act: came('Record what the applicant sent', 'Record what came', 'The answer is recorded'),
    says: 'Records that requested information has arrived.',
    command: ({ named, body, on }) => ({
      ...{ requestId: named.requestId!, receivedOn: body.receivedOn ?? on, on },
    }),
  }),
  SendInformationByLink: notAsked('sent by anybody who has the link in a letter: apps/api/src/answer-links'),
  CancelInformationRequest: asked(ReasonBody, {
    path: 'information-requests/:requestId/cancellation',
    operation: 'cancelRequest',
    roles: checkers,
    act: ask('Cancel a request to the applicant', 'Cancel the request', 'Request cancelled'),
    says: 'Cancels a request: it needs no answer any more.',
    command: ({ named, body: { reason }, on }) => ({ requestId: named.requestId!, reason, on }),
  }),
  NoteLapsedRequests: notAsked('recorded by the clerk when the last day has passed'),
  MarkInvalid: asked(MarkInvalidBody, {
    path: 'invalidation',
    operation: 'markInvalid',
    roles: checkers,
    act: validate('Tell the applicant that it is not valid yet', 'Mark as invalid', 'Marked as invalid'),
    says: 'Tells the applicant that the application is not valid as it is. No period to decide has started.',
    command: ({ body: { reasons }, on }) => ({ reasons, on }),
  }),
  RecordValidationDispute: asked(RecordValidationDisputeBody, {
    path: 'validation-disputes',
    operation: 'dispute',
    roles: checkers,
    act: came('Record that the applicant disputes a request', 'Record the dispute', 'Dispute recorded'),
    says: "Records an applicant's notice that disputes a request (DMPO art. 12).",
    command: ({ body: { disputeId, requestId, noticeReceivedOn }, idOr, on }) => ({
      ...{ disputeId: idOr(disputeId), requestId, noticeReceivedOn: noticeReceivedOn ?? on, on },
    }),
  }),
  AnswerValidationDispute: asked(AnswerValidationDisputeBody, {
    path: 'validation-disputes/:disputeId/answer',
    operation: 'answerDispute',
    roles: checkers,
    act: validate('Answer the dispute', 'Answer the dispute', 'Dispute answered'),
    says: 'Answers a dispute. If it is upheld, the disputed item is no longer requested.',
    command: ({ named, body: { upheld, reason }, on }) => ({
      ...{ disputeId: named.disputeId!, upheld, reason, on },
    }),
  }),
  ReturnApplication: asked(ReasonBody, {
    path: 'return',
    operation: 'returnApplication',
    roles: checkers,
    act: validate('Return it to the applicant', 'Return it', 'Returned to the applicant'),
    says: 'Returns an invalid application after the time to complete it has passed; what was paid becomes refundable.',
    command: ({ body: { reason }, on }) => ({ reason, on }),
  }),
  MarkValid: asked(MarkValidBody, {
    path: 'validation',
    operation: 'markValid',
    roles: checkers,
    act: validate('Accept as valid', 'Accept as valid', 'Accepted as valid'),
    says: 'Accepts the application as complete: the period to decide starts, and the law gives its last day.',
    command: ({ body: { validFrom, decideBy = null, eia, psi }, on }) => ({
      ...{ validFrom, decideBy, on },
      ...(eia !== undefined && { eia }),
      ...(psi !== undefined && { psi }),
    }),
  }),
  CorrectValidDate: notAsked(byTwo),
  SetAsideValidation: notAsked(byTwo),
});
