import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { type CalendarDate, type InformationKind, informationKinds, type ValidationCommand } from '#domain';
import { responseDue } from '#legislation';
import { IsAmount, IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';

const longText = 10_000;

export class MeasureDevelopmentBody {
  /** Homes to be provided; leave out while their number is not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsAmount()
  siteHectares?: number;

  /** Floor space to be created. */
  @IsOptional()
  @IsAmount()
  floorSpaceSquareMetres?: number;

  /** An environmental statement is required. What is left out of this and the two below stays as it was said before. */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development. */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  ownInterest?: boolean;
}

export class RequestInformationBody {
  /** Your own id for the request, so that a repeat is known for one; made up for you if left out. */
  @OptionalClientId()
  requestId?: string;

  @IsIn(informationKinds)
  kind: InformationKind;

  /** What the applicant is asked to send, in words they understand. */
  @IsString()
  @Length(1, longText)
  request: string;

  /** The last day to answer: 15 working days from today if left out. */
  @IsOptionalDay()
  dueOn?: CalendarDate;
}

export class RecordInformationBody {
  /** The day it came; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class ReasonBody {
  @IsText()
  reason: string;
}

export class MarkInvalidBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  reasons: string[];
}

export class RecordValidationDisputeBody {
  /** Your own id for the dispute; made up for you if left out. */
  @OptionalClientId()
  disputeId?: string;

  /** The request disputed. */
  @IsClientId()
  requestId: string;

  /** The day the notice came; today if left out. */
  @IsOptionalDay()
  noticeReceivedOn?: CalendarDate;
}

export class AnswerValidationDisputeBody {
  /** Whether the council gives way. */
  @IsBoolean()
  upheld: boolean;

  @IsText()
  reason: string;
}

export class MarkValidBody {
  /** The day the last of form, plans, certificates, particulars and correct fee was received. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The last day to decide, only for what no law gives a period. */
  @IsOptionalDay()
  decideBy?: CalendarDate;

  /** An environmental statement came with it (16 weeks). Left out, it is as it was measured, or counted as unsaid. */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development (10 weeks). */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;
}

const checkers = ['officer', 'validation', 'teamLeader'] as const;
const byTwo = 'it takes two people: two-people/acts.ts';

/** Whether an application is complete: what is measured, asked for, disputed or given up on the way there. */
export const validation = caseTopic<ValidationCommand>('Validation', {
  MeasureDevelopment: asked(MeasureDevelopmentBody, {
    path: 'measures',
    operation: 'measure',
    roles: checkers,
    says: 'Measures what is proposed: scale, the clock and who decides follow from it.',
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
    says: 'Asks the applicant for what is missing, by a day.',
    command: ({ body: { requestId, kind, request, dueOn }, idOr, on, parts, request: { council } }) => {
      const usual = () => responseDue('validation-request', on, parts.lawOf(council).corrections)?.value;
      return { requestId: idOr(requestId), kind, request, dueOn: dueOn ?? usual() ?? on, on };
    },
  }),
  RecordInformation: asked(RecordInformationBody, {
    path: 'information-requests/:requestId/response',
    operation: 'recordInformation',
    roles: checkers,
    says: 'Records that what was asked for has come.',
    command: ({ named, body, on }) => ({
      ...{ requestId: named.requestId!, receivedOn: body.receivedOn ?? on, on },
    }),
  }),
  SendInformationByLink: notAsked('whoever has the link in a letter sends it: apps/api/src/answer-links'),
  CancelInformationRequest: asked(ReasonBody, {
    path: 'information-requests/:requestId/cancellation',
    operation: 'cancelRequest',
    roles: checkers,
    says: 'Takes back a request: nothing is waited for any more.',
    command: ({ named, body: { reason }, on }) => ({ requestId: named.requestId!, reason, on }),
  }),
  NoteLapsedRequests: notAsked('the clerk notes it when the last day has passed'),
  MarkInvalid: asked(MarkInvalidBody, {
    path: 'invalidation',
    operation: 'markInvalid',
    roles: checkers,
    says: 'Tells the applicant that the application cannot be valid as it is. No clock has started.',
    command: ({ body: { reasons }, on }) => ({ reasons, on }),
  }),
  RecordValidationDispute: asked(RecordValidationDisputeBody, {
    path: 'validation-disputes',
    operation: 'dispute',
    roles: checkers,
    says: 'Records the notice of an applicant who disputes what was asked for (DMPO art. 12).',
    command: ({ body: { disputeId, requestId, noticeReceivedOn }, idOr, on }) => ({
      ...{ disputeId: idOr(disputeId), requestId, noticeReceivedOn: noticeReceivedOn ?? on, on },
    }),
  }),
  AnswerValidationDispute: asked(AnswerValidationDisputeBody, {
    path: 'validation-disputes/:disputeId/answer',
    operation: 'answerDispute',
    roles: checkers,
    says: 'Answers a dispute. Upheld, what was disputed is no longer asked for.',
    command: ({ named, body: { upheld, reason }, on }) => ({
      ...{ disputeId: named.disputeId!, upheld, reason, on },
    }),
  }),
  ReturnApplication: asked(ReasonBody, {
    path: 'return',
    operation: 'returnApplication',
    roles: checkers,
    says: 'Sends an invalid application back once the time to complete it has run out; what was paid falls due back.',
    command: ({ body: { reason }, on }) => ({ reason, on }),
  }),
  MarkValid: asked(MarkValidBody, {
    path: 'validation',
    operation: 'markValid',
    roles: checkers,
    says: 'Accepts it as complete: the clock starts, and the day by which to decide is worked out from the law.',
    command: ({ body: { validFrom, decideBy = null, eia, psi }, on }) => ({
      ...{ validFrom, decideBy, on },
      ...(eia !== undefined && { eia }),
      ...(psi !== undefined && { psi }),
    }),
  }),
  CorrectValidDate: notAsked(byTwo),
  SetAsideValidation: notAsked(byTwo),
});
