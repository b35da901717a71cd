import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { RegisterCommand } from '#domain';
import { type CalendarDate, documentKinds, publishStatuses } from '#domain';
import { constraintKindOf, constraintNames } from '#legislation';
import { IsClientId, IsClientIds, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { asked, caseTopic, notAsked, nothing } from '../case-routes.js';

const largestDocumentBytes = 2 ** 40;

/** A file in the council's own store, known here by its kind and the hash of its bytes. */
export class AddDocumentBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @IsClientId()
  documentId: string;

  @IsIn(documentKinds)
  kind: (typeof documentKinds)[number];

  @IsText(500)
  title: string;

  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'mediaType must be a media type, such as application/pdf' })
  mediaType: string;

  @IsInt()
  @Min(1)
  @Max(largestDocumentBytes)
  bytes: number;

  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 small hexadecimal digits' })
  sha256: string;

  /** The place where the file is kept. */
  @IsText(2_000)
  location: string;

  /** The day of its arrival; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** `not-assessed` if left out: nothing is published until somebody allows it. */
  @IsOptional()
  @IsIn(publishStatuses)
  publishStatus?: (typeof publishStatuses)[number];

  /** The original of which this is the redacted version. */
  @OptionalClientId()
  redacts?: string;
}

export class PublishStatusBody {
  @IsIn(publishStatuses)
  publishStatus: (typeof publishStatuses)[number];

  @IsText()
  reason: string;
}

export class SupersedeBody {
  /** The document that replaces it. */
  @IsClientId()
  supersededBy: string;
}

export class SupersessionBody extends SupersedeBody {
  @IsClientId()
  documentId: string;
}

export class AmendmentBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OptionalClientId()
  entryId?: string;

  @IsText()
  description: string;

  @IsClientIds()
  documents: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SupersessionBody)
  supersedes?: SupersessionBody[];

  /** Whether the consultees and neighbours must be consulted again. */
  @IsBoolean()
  reconsultationNeeded: boolean;

  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class ConstraintBody {
  @IsClientId()
  constraintId: string;

  /**
   * Its kind: the Open Digital Planning name (`designated.conservationArea`, `listed.gradeTwo`) or the name
   * of its dataset (`conservation-area`); `other` if neither exists. The first of these names is recorded.
   */
  @IsIn(constraintNames, {
    message:
      'kind must be a kind of constraint, such as designated.conservationArea, listed.gradeTwo or other',
  })
  kind: string;

  @IsText(500)
  name: string;

  @IsText(500)
  source: string;
}

export class RemovalBody {
  @IsText()
  reason: string;
}

export const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const register = caseTopic<RegisterCommand>('File and register', {
  AddDocument: asked(AddDocumentBody, {
    path: 'documents',
    operation: 'addDocument',
    roles: [...lookers, 'committeeClerk'],
    uploads: 'form',
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
    says: 'Sets whether the public may see a document, and why.',
    command: ({ named, body: { publishStatus, reason }, by, on }) => ({
      ...{ documentId: named.documentId!, publishStatus, reason, by, on },
    }),
  }),
  SupersedeDocument: asked(SupersedeBody, {
    path: 'documents/:documentId/supersession',
    operation: 'supersede',
    roles: lookers,
    says: 'Replaces a document with another one; the old one stays on the file.',
    command: ({ named, body: { supersededBy }, on }) => ({ documentId: named.documentId!, supersededBy, on }),
  }),
  AcceptAmendment: asked(AmendmentBody, {
    path: 'amendments',
    operation: 'amend',
    roles: ['officer', 'teamLeader'],
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
    says: 'Records a constraint on the site: a listed building, a conservation area, a tree preservation order.',
    command: ({ body, on }) => ({ ...body, kind: constraintKindOf(body.kind) ?? 'other', on }),
  }),
  RemoveConstraint: asked(RemovalBody, {
    path: 'constraints/:constraintId/removal',
    operation: 'removeConstraint',
    roles: lookers,
    says: 'Removes a constraint that was recorded in error.',
    command: ({ named, body: { reason }, on }) => ({ constraintId: named.constraintId!, reason, on }),
  }),
  PublishToRegister: asked(nothing, {
    path: 'publication',
    operation: 'publish',
    roles: lookers,
    says: 'Puts the case on the public register, once each document has been checked.',
    command: ({ on }) => ({ on }),
  }),
});
