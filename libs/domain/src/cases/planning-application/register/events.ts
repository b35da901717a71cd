import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { DocumentKind } from '../vocabulary/document-kinds.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

/** The documents on the file, and which of them the public may see. */
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
      /** Whether it changes the proposal so much that people must be consulted again. */
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

/** As in the ministry's data. */
export type PublishStatus = (typeof publishStatuses)[number];

/** A file kept elsewhere, known here by its kind and the hash of its bytes. */
export interface CaseDocument {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The place in the council's own store. */
  readonly location: string;
  readonly receivedOn: CalendarDate;
  readonly publishStatus: PublishStatus;
  /** The original of this redacted version, which is a separate document. */
  readonly redacts: string | null;
}

export interface Constraint {
  readonly constraintId: string;
  /** A kind of constraint in the legislation; in older facts any text. */
  readonly kind: string;
  readonly name: string;
  readonly source: string;
}
