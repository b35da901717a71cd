import type {
  ImportedConsultee,
  ImportedEnd,
  ImportedPayment,
  OfficerId,
  ParentRelation,
  Site,
  Stance,
  SubmittedDocument,
} from '#domain';
import type { CalendarDate, Scale } from '#legislation';
import type { Party } from './submission-read.js';

/** A case from another system. It contains personal data, which must be sealed before it is stored. */
export interface ImportedCase {
  readonly formerReference: string;
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  readonly scale: Scale;
  readonly description: string;
  readonly site: Site;
  readonly applicant: Party | null;
  readonly agent: Party | null;
  readonly receivedOn: CalendarDate;
  readonly feePaidPence: number | null;
  /** The refunded part of it; null if unknown. */
  readonly feeRefundedPence: number | null;
  readonly invalid: { readonly from: CalendarDate; readonly reasons: readonly string[] } | null;
  readonly valid: {
    readonly validFrom: CalendarDate;
    readonly decideBy: CalendarDate | null;
    readonly eia: boolean;
    readonly extensions: readonly { readonly agreedOn: CalendarDate; readonly decideBy: CalendarDate }[];
  } | null;
  readonly siteNotice: { readonly displayedOn: CalendarDate; readonly commentsUntil: CalendarDate } | null;
  readonly officer: OfficerId | null;
  /** How it ended there; null if it is open. */
  readonly end: ImportedEnd | null;
  readonly parent: { readonly reference: string; readonly relation: ParentRelation } | null;
  /** Whether it belongs on the public register: only history that was on it before. */
  readonly onRegister: boolean;
  readonly lists: ImportedLists;
  /** The missing optional values, by our columns. They are not faults, but should be checked before the import. */
  readonly gaps: readonly string[];
}

/** The data from separate lists. */
export interface ImportedLists {
  readonly documents: readonly SubmittedDocument[];
  readonly consultees: readonly ImportedConsultee[];
  readonly comments: readonly CommentRead[];
  readonly payments: readonly ImportedPayment[];
  readonly refunds: readonly Omit<ImportedPayment, 'reference'>[];
}

export const nothingInLists: ImportedLists = {
  ...{ documents: [], consultees: [], comments: [], payments: [], refunds: [] },
};

interface CommentRead {
  readonly stance: Stance;
  readonly author: string | null;
  readonly comment: string;
  readonly publicComment: string | null;
  readonly receivedOn: CalendarDate;
}

export interface ImportFault {
  readonly field: string;
  readonly because: string;
}

/** One row of a file, or one document: its contents, or every reason why it is refused. */
export type ImportedRow = {
  /** The line in the file, from 1; for a list of documents, the place in the list. */
  readonly line: number;
  readonly formerReference: string | null;
  /** The original row, so that a repeat is recognised. */
  readonly asItCame: string;
} & (
  | { readonly read: ImportedCase }
  | { readonly faults: readonly ImportFault[] }
  /** The mapping leaves it out on purpose. */
  | { readonly left: string }
);
