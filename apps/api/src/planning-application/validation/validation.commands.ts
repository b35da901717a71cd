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
  /** Homes to be provided; leave it out while their number is not known. */
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

  /**
   * Whether an environmental statement is required. If this or one of the next two is left out, it stays as
   * it was.
   */
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
  /**
   * Your own id for the request: a repeat with the same id counts once. Casebook makes one if it is left out.
   */
  @OptionalClientId()
  requestId?: string;

  @IsIn(informationKinds)
  kind: InformationKind;

  /** What the applicant should send, in words that they understand. */
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
  /** Your own id for the dispute. Casebook makes one if it is left out. */
  @OptionalClientId()
  disputeId?: string;

  /** The disputed request. */
  @IsClientId()
  requestId: string;

  /** The day the notice came; today if left out. */
  @IsOptionalDay()
  noticeReceivedOn?: CalendarDate;
}

export class AnswerValidationDisputeBody {
  /** Whether the council accepts the dispute. */
  @IsBoolean()
  upheld: boolean;

  @IsText()
  reason: string;
}

export class MarkValidBody {
  /** The day on which the last of form, plans, certificates, particulars and correct fee arrived. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The last day to decide; only if no law sets a period. */
  @IsOptionalDay()
  decideBy?: CalendarDate;

  /**
   * Whether an environmental statement came with it (16 weeks). If left out, the recorded measures apply, or
   * it counts as unknown.
   */
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

/** The completeness of an application: measures, requests, disputes and invalidity. */
export const validation = caseTopic<ValidationCommand>('Validation', {
  MeasureDevelopment: asked(MeasureDevelopmentBody, {
    path: 'measures',
    operation: 'measure',
    roles: checkers,
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
    says: 'Cancels a request: it needs no answer any more.',
    command: ({ named, body: { reason }, on }) => ({ requestId: named.requestId!, reason, on }),
  }),
  NoteLapsedRequests: notAsked('recorded by the clerk when the last day has passed'),
  MarkInvalid: asked(MarkInvalidBody, {
    path: 'invalidation',
    operation: 'markInvalid',
    roles: checkers,
    says: 'Tells the applicant that the application is not valid as it is. No period to decide has started.',
    command: ({ body: { reasons }, on }) => ({ reasons, on }),
  }),
  RecordValidationDispute: asked(RecordValidationDisputeBody, {
    path: 'validation-disputes',
    operation: 'dispute',
    roles: checkers,
    says: "Records an applicant's notice that disputes a request (DMPO art. 12).",
    command: ({ body: { disputeId, requestId, noticeReceivedOn }, idOr, on }) => ({
      ...{ disputeId: idOr(disputeId), requestId, noticeReceivedOn: noticeReceivedOn ?? on, on },
    }),
  }),
  AnswerValidationDispute: asked(AnswerValidationDisputeBody, {
    path: 'validation-disputes/:disputeId/answer',
    operation: 'answerDispute',
    roles: checkers,
    says: 'Answers a dispute. If it is upheld, the disputed item is no longer requested.',
    command: ({ named, body: { upheld, reason }, on }) => ({
      ...{ disputeId: named.disputeId!, upheld, reason, on },
    }),
  }),
  ReturnApplication: asked(ReasonBody, {
    path: 'return',
    operation: 'returnApplication',
    roles: checkers,
    says: 'Returns an invalid application after the time to complete it has passed; what was paid becomes refundable.',
    command: ({ body: { reason }, on }) => ({ reason, on }),
  }),
  MarkValid: asked(MarkValidBody, {
    path: 'validation',
    operation: 'markValid',
    roles: checkers,
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
