import type { RegisterCommand } from '#domain';
import { constraintKindOf } from '#legislation';
import { ask, assess, bindingNothing, came, tell } from '../../acts/act-words.js';
import { asked, caseTopic, notAsked, nothing } from '../case-routes.js';
import {
  AddDocumentBody,
  AmendmentBody,
  ConstraintBody,
  PublishStatusBody,
  RemovalBody,
  SupersedeBody,
} from './register.body.js';

export const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const register = caseTopic<RegisterCommand>('File and register', {
  AddDocument: asked(AddDocumentBody, {
    path: 'documents',
    operation: 'addDocument',
    roles: [...lookers, 'committeeClerk'],
    uploads: 'form',
    act: bindingNothing(came('Put a document on the file', 'Put it on the file', 'On the file')),
    says:
      'Puts a document on the file: either the file itself, in a form (multipart/form-data) with its kind, or a file ' +
      'kept elsewhere, by reference and hash. A redacted version is a separate document.',
    command: async ({ body, by, on, caseId, parts, request }) => {
      const { receivedOn, publishStatus = 'not-assessed', redacts, ...document } = body;
      const file = await parts.files.broughtWith(request, { caseId, documentId: document.documentId });
      return {
        ...{ ...document, receivedOn: receivedOn ?? on, publishStatus, redacts: redacts ?? null, on },
        ...(file && { file: { mediaType: file.mediaType, subject: file.subject, scan: file.scan, by } }),
      };
    },
  }),
  SendFileByLink: notAsked('sent by anybody who has the link in a letter: apps/api/src/answer-links'),
  StoreDocuments: notAsked('PUT …/documents/{documentId}/content brings the bytes: apps/api/src/documents'),
  RecordScan: asked(nothing, {
    path: 'documents/:documentId/scan',
    operation: 'scanDocument',
    roles: lookers,
    act: bindingNothing(came('Have a document checked for viruses', 'Scan it again', 'Scanned')),
    says:
      'Scans a file for viruses if no scanner answered when it arrived, or scans it again. ' +
      'An infected file is withheld, and nobody can open it.',
    command: async ({ named, caseId, on, parts, request }) => ({
      documentId: named.documentId!,
      scan: await parts.files.scanned({ caseId, documentId: named.documentId! }, request),
      on,
    }),
  }),
  SetPublishStatus: asked(PublishStatusBody, {
    path: 'documents/:documentId/publish-status',
    operation: 'setPublishStatus',
    roles: lookers,
    act: bindingNothing(
      tell(
        'Say whether the public may see a document',
        'Set what the public may see',
        'What the public may see is set',
      ),
    ),
    says: 'Sets whether the public may see a document; to withhold it takes a reason.',
    command: ({ named, body: { publishStatus, reason = '' }, by, on }) => ({
      ...{ documentId: named.documentId!, publishStatus, reason, by, on },
    }),
  }),
  SupersedeDocument: asked(SupersedeBody, {
    path: 'documents/:documentId/supersession',
    operation: 'supersede',
    roles: lookers,
    act: came('Replace a document with a newer one', 'Replace the document', 'Superseded'),
    says: 'Replaces a document with another one; the old one stays on the file.',
    command: ({ named, body: { supersededBy }, on }) => ({ documentId: named.documentId!, supersededBy, on }),
  }),
  AcceptAmendment: asked(AmendmentBody, {
    path: 'amendments',
    operation: 'amend',
    roles: ['officer', 'teamLeader'],
    act: ask('Accept an amendment', 'Accept the amendment', 'Amendment accepted'),
    says: 'Records an amendment of the proposal, and whether to consult again.',
    command: ({ body: { entryId, supersedes = [], receivedOn, ...amendment }, idOr, on }) => ({
      ...{ ...amendment, entryId: idOr(entryId), receivedOn: receivedOn ?? on, on },
      supersedes: supersedes.map(({ documentId, supersededBy }) => ({ documentId, supersededBy })),
    }),
  }),
  RecordConstraint: asked(ConstraintBody, {
    path: 'constraints',
    operation: 'recordConstraint',
    roles: lookers,
    act: bindingNothing(
      assess('Record a constraint of the site', 'Record the constraint', 'Constraint recorded'),
    ),
    says: 'Records a constraint on the site: a listed building, a conservation area, a tree preservation order.',
    command: ({ body, on }) => ({ ...body, kind: constraintKindOf(body.kind) ?? 'other', on }),
  }),
  RemoveConstraint: asked(RemovalBody, {
    path: 'constraints/:constraintId/removal',
    operation: 'removeConstraint',
    roles: lookers,
    act: bindingNothing(assess('Remove a constraint', 'Remove it', 'Constraint removed')),
    says: 'Removes a constraint that was recorded in error.',
    command: ({ named, body: { reason }, on }) => ({ constraintId: named.constraintId!, reason, on }),
  }),
  PublishToRegister: asked(nothing, {
    path: 'publication',
    operation: 'publish',
    roles: lookers,
    act: tell('Put it on the public register', 'Put it on the register', 'On the public register'),
    says: 'Puts the case on the public register, once each document has been checked.',
    command: ({ on }) => ({ on }),
  }),
});
