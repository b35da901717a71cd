import type { ConsultationCommand } from '#domain';
import { ask, came, tell } from '../../acts/act-words.js';
import { type Asked, asked, caseTopic, notAsked, nothing } from '../case-routes.js';
import {
  ConsultBody,
  ConsulteeResponseBody,
  RedactionBody,
  RepresentationBody,
} from './consultation.body.js';

const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const consultation = caseTopic<ConsultationCommand>('Consultation', {
  Consult: asked(ConsultBody, {
    path: 'consultations',
    operation: 'consult',
    roles: lookers,
    act: ask('Ask for views', 'Ask them', 'Asked for views'),
    says: 'Consults bodies, each with a last day for the answer.',
    command: (request) => consulted(request),
  }),
  Reconsult: asked(ConsultBody, {
    path: 'reconsultations',
    operation: 'reconsult',
    roles: lookers,
    act: ask('Consult again', 'Ask them again', 'Asked again'),
    says: 'Consults them again about an amendment.',
    command: (request) => consulted(request),
  }),
  RecordConsulteeResponse: asked(ConsulteeResponseBody, {
    path: 'consultees/:consulteeId/responses',
    operation: 'respond',
    roles: lookers,
    act: came("Record a consultee's answer", 'Record the answer', 'Answer recorded'),
    says: "Records a consultee's answer; a late answer is accepted and marked as late.",
    command: ({ caseId, named, body, idOr, on, parts: { sealed }, request }) => {
      const { responseId, position, comment, conditionsWanted, receivedOn } = body;
      const id = idOr(responseId);
      // A letter with this id may belong to somebody else and has its own key, so this is a separate kind of
      // id.
      const respondent = sealed.sealIfAny(caseId, `response/${id}`, body.respondent, request);
      const wanted = conditionsWanted === undefined ? {} : { conditionsWanted };
      const answer = { position, comment, ...wanted, respondent, receivedOn: receivedOn ?? on };
      return { responseId: id, consulteeId: named.consulteeId!, ...answer, on };
    },
  }),
  RedactConsulteeResponse: asked(RedactionBody, {
    path: 'responses/:responseId/redaction',
    operation: 'redactResponse',
    roles: lookers,
    act: tell("Prepare a consultee's answer for publication", 'Publish this', 'Public version saved'),
    says: "Prepares the public version of a consultee's answer. Until then nothing of it is published.",
    command: ({ named, body: { redactedComment }, on }) => ({
      ...{ responseId: named.responseId!, redactedComment, on },
    }),
  }),
  RecordRepresentation: asked(RepresentationBody, {
    path: 'representations',
    operation: 'represent',
    roles: lookers,
    act: came('Record a comment', 'Record the comment', 'Comment recorded'),
    says: 'Records a comment from the public; the author and the text are sealed until redacted.',
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
    'anybody can post it: POST /api/@next/public/applications/{reference}/publicComments',
  ),
  RedactRepresentation: asked(RedactionBody, {
    path: 'representations/:representationId/redaction',
    operation: 'redact',
    roles: lookers,
    act: tell('Prepare a comment for publication', 'Publish this', 'Public version saved'),
    says: 'Prepares the public version of a representation.',
    command: ({ named, body: { redactedComment }, on }) => ({
      ...{ representationId: named.representationId!, redactedComment, on },
    }),
  }),
  WithdrawRepresentation: asked(nothing, {
    path: 'representations/:representationId/withdrawal',
    operation: 'withdrawRepresentation',
    roles: lookers,
    act: came('Record that a comment was withdrawn', 'Record it', 'Comment withdrawn'),
    says: 'Records that the author withdrew a representation.',
    command: ({ named, on }) => ({ representationId: named.representationId!, on }),
  }),
  AnswerConsultationByLink: notAsked(
    'sent by anybody who has the link in a letter: apps/api/src/answer-links',
  ),
  CloseConsultation: asked(nothing, {
    path: 'consultations/close',
    operation: 'close',
    roles: ['officer', 'teamLeader'],
    act: tell('Close the consultation', 'Close the consultation', 'Consultation closed'),
    says: 'Ends the consultation once every period for comments has passed.',
    command: ({ on }) => ({ on }),
  }),
  NoteConsultationEnd: notAsked('recorded by the clerk on its day'),
});

function consulted({ body, idOr, on, parts, request }: Asked<ConsultBody>) {
  const { entryId, consultees = [], fromDirectory = [], contactedOn = on } = body;
  const listed = parts.fromDirectory(fromDirectory, request, contactedOn);
  const others = consultees.map(({ consulteeId, name, kind, respondBy = null }) => ({
    ...{ consulteeId, name, kind, respondBy },
  }));
  return { entryId: idOr(entryId), consultees: [...listed, ...others], contactedOn, on };
}
