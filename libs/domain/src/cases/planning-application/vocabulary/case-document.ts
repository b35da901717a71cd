import type { CalendarDate } from '#legislation';
import type { DocumentKind } from './document-kinds.js';

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
