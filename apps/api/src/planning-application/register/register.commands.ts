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

/** A file kept in the council's own store, known here by what it is and the hash of its bytes. */
export class AddDocumentBody {
  /** Your own id for it, so that a repeat is known for one. */
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

  /** Where the file is kept. */
  @IsText(2_000)
  location: string;

  /** The day it came; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** `not-assessed` if left out: nothing is published until somebody says so. */
  @IsOptional()
  @IsIn(publishStatuses)
  publishStatus?: (typeof publishStatuses)[number];

  /** The document of which this is the redacted version. */
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
  /** The document that takes its place. */
  @IsClientId()
  supersededBy: string;
}

export class SupersessionBody extends SupersedeBody {
  @IsClientId()
  documentId: string;
}

export class AmendmentBody {
  /** Your own id for it, so that a repeat is known for one. */
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

  /** Whether those consulted must be asked again. */
  @IsBoolean()
  reconsultationNeeded: boolean;

  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class ConstraintBody {
  @IsClientId()
  constraintId: string;

  /**
   * What it is, as Open Digital Planning names it (`designated.conservationArea`, `listed.gradeTwo`) or as the dataset
   * that shows it (`conservation-area`); `other` for what neither has. It is recorded under the first of these.
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
      'Puts a document on the file: the file itself, in a form (multipart/form-data) with its kind; or one that is ' +
      'kept elsewhere, by reference and hash. A redacted version is a document of its own.',
    command: async ({ body, by, on, caseId, parts, request }) => {
      const { receivedOn, publishStatus = 'not-assessed', redacts, ...document } = body;
      const file = await parts.files.broughtWith(request, { caseId, documentId: document.documentId });
      return {
        ...{ ...document, receivedOn: receivedOn ?? on, publishStatus, redacts: redacts ?? null, on },
        ...(file && { file: { mediaType: file.mediaType, subject: file.subject, scan: file.scan, by } }),
      };
    },
  }),
  SendFileByLink: notAsked('whoever has the link in a letter sends it: apps/api/src/answer-links'),
  StoreDocuments: notAsked('PUT …/documents/{documentId}/content brings the bytes: apps/api/src/documents'),
  RecordScan: asked(nothing, {
    path: 'documents/:documentId/scan',
    operation: 'scanDocument',
    roles: lookers,
    says:
      'Has a file looked at for viruses that was not yet, since no scanner answered when it came; or once more. ' +
      'One that is found infected is withheld, and given to nobody.',
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
    says: 'Says whether the public may see a document, and why.',
    command: ({ named, body: { publishStatus, reason }, by, on }) => ({
      ...{ documentId: named.documentId!, publishStatus, reason, by, on },
    }),
  }),
  SupersedeDocument: asked(SupersedeBody, {
    path: 'documents/:documentId/supersession',
    operation: 'supersede',
    roles: lookers,
    says: 'Puts one document in the place of another, which stays on the file.',
    command: ({ named, body: { supersededBy }, on }) => ({ documentId: named.documentId!, supersededBy, on }),
  }),
  AcceptAmendment: asked(AmendmentBody, {
    path: 'amendments',
    operation: 'amend',
    roles: ['officer', 'teamLeader'],
    says: 'Takes an amendment of the proposal, and says whether those consulted must be asked again.',
    command: ({ body: { entryId, supersedes = [], receivedOn, ...amendment }, idOr, on }) => ({
      ...{ ...amendment, entryId: idOr(entryId), receivedOn: receivedOn ?? on, on },
      supersedes: supersedes.map(({ documentId, supersededBy }) => ({ documentId, supersededBy })),
    }),
  }),
  RecordConstraint: asked(ConstraintBody, {
    path: 'constraints',
    operation: 'recordConstraint',
    roles: lookers,
    says: 'Records what constrains the site: a listed building, a conservation area, a tree preservation order.',
    command: ({ body, on }) => ({ ...body, kind: constraintKindOf(body.kind) ?? 'other', on }),
  }),
  RemoveConstraint: asked(RemovalBody, {
    path: 'constraints/:constraintId/removal',
    operation: 'removeConstraint',
    roles: lookers,
    says: 'Takes a constraint off that was recorded in error.',
    command: ({ named, body: { reason }, on }) => ({ constraintId: named.constraintId!, reason, on }),
  }),
  PublishToRegister: asked(nothing, {
    path: 'publication',
    operation: 'publish',
    roles: lookers,
    says: 'Puts the case on the public register, once each document was looked at.',
    command: ({ on }) => ({ on }),
  }),
});
