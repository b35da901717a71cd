import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { DocumentKind } from '../vocabulary/document-kinds.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

/** What is on the file, and what of it the public may see. */
export type RegisterFact =
  | ({ readonly type: 'DocumentAdded' } & CaseDocument & ByLink)
  | ({ readonly type: 'DocumentStored' } & StoredFile)
  | ({ readonly type: 'DocumentScanned'; readonly documentId: string; readonly sha256: string } & Scan)
  | {
      readonly type: 'DocumentPublishStatusSet';
      readonly documentId: string;
      readonly publishStatus: PublishStatus;
      readonly previous: PublishStatus;
      readonly reason: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: 'DocumentSuperseded';
      readonly documentId: string;
      readonly supersededBy: string;
      readonly supersededOn: CalendarDate;
    }
  | {
      readonly type: 'AmendmentReceived';
      readonly entryId: string;
      readonly receivedOn: CalendarDate;
      readonly description: string;
      readonly documents: readonly string[];
      /** Whether it changes the proposal so that those consulted must be asked again. */
      readonly reconsultationNeeded: boolean;
    }
  | ({ readonly type: 'ConstraintRecorded' } & Constraint)
  | { readonly type: 'ConstraintRemoved'; readonly constraintId: string; readonly reason: string }
  | {
      readonly type: 'ApplicationPublished';
      readonly publishedOn: CalendarDate;
      readonly documents: readonly string[];
    };

export const registerEvents: Readonly<Record<RegisterFact['type'], number>> = {
  DocumentAdded: 1,
  DocumentStored: 1,
  DocumentScanned: 1,
  DocumentPublishStatusSet: 1,
  DocumentSuperseded: 1,
  AmendmentReceived: 1,
  ConstraintRecorded: 1,
  ConstraintRemoved: 1,
  ApplicationPublished: 1,
};

export const publishStatuses = ['publish', 'withhold', 'not-assessed'] as const;

/** As the ministry's data has it. */
export type PublishStatus = (typeof publishStatuses)[number];

/** A file kept elsewhere, known here by what it is and the hash of its bytes. */
export interface CaseDocument {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the file is kept, in the council's own store. */
  readonly location: string;
  readonly receivedOn: CalendarDate;
  readonly publishStatus: PublishStatus;
  /** The document of which this is the redacted version: a document of its own, never an edit. */
  readonly redacts: string | null;
}

export interface Constraint {
  readonly constraintId: string;
  /** A kind of constraint of the legislation; in facts from before there was one vocabulary, any text. */
  readonly kind: string;
  readonly name: string;
  readonly source: string;
}
