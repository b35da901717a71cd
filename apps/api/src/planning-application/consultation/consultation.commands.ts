import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { ConsultationCommand } from '#domain';
import { type CalendarDate, consulteeKinds, consulteePositions, stances } from '#domain';
import { IsClientId, IsOptionalDay, IsText, IsTexts, OptionalClientId } from '../../http/fields.js';
import { type Asked, asked, caseTopic, notAsked, nothing } from '../case-routes.js';

export class ConsulteeBody {
  @IsClientId()
  consulteeId: string;

  /** The body, never a person. */
  @IsText(200)
  name: string;

  @IsIn(consulteeKinds)
  kind: (typeof consulteeKinds)[number];

  /** The last day to answer; the law's where it gives one and this is left out. */
  @IsOptionalDay()
  respondBy?: CalendarDate;
}

export class ConsultBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConsulteeBody)
  consultees: ConsulteeBody[];

  /** The day they were asked; today if left out. */
  @IsOptionalDay()
  contactedOn?: CalendarDate;
}

export class ConsulteeResponseBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  responseId?: string;

  @IsIn(consulteePositions)
  position: (typeof consulteePositions)[number];

  @IsText(50_000)
  comment: string;

  /** The conditions that it wants on a permission, if any. */
  @IsOptional()
  @IsText(10_000)
  conditionsWanted?: string;

  /** Who wrote it: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  respondent?: string;

  /** The day it came; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class RepresentationBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  representationId?: string;

  @IsIn(stances)
  stance: (typeof stances)[number];

  /** Who wrote it: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  author?: string;

  /** What they wrote: kept sealed until it is redacted. */
  @IsText(50_000)
  comment: string;

  /** What it is about: `privacy`, `traffic`. */
  @IsOptional()
  @IsTexts(20)
  topics?: string[];

  /** The day it came; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class RedactionBody {
  /** What may be published of it. */
  @IsText(50_000)
  redactedComment: string;
}

const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const consultation = caseTopic<ConsultationCommand>('Consultation', {
  Consult: asked(ConsultBody, {
    path: 'consultations',
    operation: 'consult',
    roles: lookers,
    says: 'Asks bodies for their views, each until a day.',
    command: (request) => consulted(request),
  }),
  Reconsult: asked(ConsultBody, {
    path: 'reconsultations',
    operation: 'reconsult',
    roles: lookers,
    says: 'Asks them again, about an amendment.',
    command: (request) => consulted(request),
  }),
  RecordConsulteeResponse: asked(ConsulteeResponseBody, {
    path: 'consultees/:consulteeId/responses',
    operation: 'respond',
    roles: lookers,
    says: 'Records what a consultee answered; a late answer is taken, and marked.',
    command: ({ caseId, named, body, idOr, on, parts: { sealed }, request }) => {
      const { responseId, position, comment, receivedOn } = body;
      const id = idOr(responseId);
      // Its own kind of id: a letter under the same one is somebody else’s, and has a key of its own.
      const respondent = sealed.sealIfAny(caseId, `response/${id}`, body.respondent, request);
      const answer = { position, comment, respondent, receivedOn: receivedOn ?? on };
      return { responseId: id, consulteeId: named.consulteeId!, ...answer, on };
    },
  }),
  RedactConsulteeResponse: asked(RedactionBody, {
    path: 'responses/:responseId/redaction',
    operation: 'redactResponse',
    roles: lookers,
    says: "Says what of a consultee's answer may be published: until then nothing of it leaves the file.",
    command: ({ named, body: { redactedComment }, on }) => ({
      ...{ responseId: named.responseId!, redactedComment, on },
    }),
  }),
  RecordRepresentation: asked(RepresentationBody, {
    path: 'representations',
    operation: 'represent',
    roles: lookers,
    says: 'Records what a member of the public wrote; who and what are sealed until redacted.',
    command: ({ caseId, body, idOr, on, parts: { sealed }, request }) => {
      const { representationId, stance, topics = [], receivedOn } = body;
      const id = idOr(representationId);
      const author = sealed.sealIfAny(caseId, id, body.author, request);
      const comment = sealed.seal(caseId, id, body.comment, request);
      const letter = { stance, author, comment, topics, receivedOn: receivedOn ?? on };
      return { representationId: id, ...letter, on };
    },
  }),
  PostPublicComment: notAsked(
    'anybody posts it: POST /api/@next/public/applications/{reference}/publicComments',
  ),
  RedactRepresentation: asked(RedactionBody, {
    path: 'representations/:representationId/redaction',
    operation: 'redact',
    roles: lookers,
    says: 'Says what of a representation may be published.',
    command: ({ named, body: { redactedComment }, on }) => ({
      ...{ representationId: named.representationId!, redactedComment, on },
    }),
  }),
  WithdrawRepresentation: asked(nothing, {
    path: 'representations/:representationId/withdrawal',
    operation: 'withdrawRepresentation',
    roles: lookers,
    says: 'Its author took it back.',
    command: ({ named, on }) => ({ representationId: named.representationId!, on }),
  }),
  AnswerConsultationByLink: notAsked('whoever has the link in a letter sends it: apps/api/src/answer-links'),
  CloseConsultation: asked(nothing, {
    path: 'consultations/close',
    operation: 'close',
    roles: ['officer', 'teamLeader'],
    says: 'Ends the time for comments once every period has run out.',
    command: ({ on }) => ({ on }),
  }),
  NoteConsultationEnd: notAsked('the clerk notes it when the day has come'),
});

const consulted = ({ body: { entryId, consultees, contactedOn }, idOr, on }: Asked<ConsultBody>) => ({
  entryId: idOr(entryId),
  consultees: consultees.map(({ consulteeId, name, kind, respondBy }) => ({
    ...{ consulteeId, name, kind, respondBy: respondBy ?? null },
  })),
  contactedOn: contactedOn ?? on,
  on,
});
