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

/** A case as another system had it. Of people: to be sealed before it is stored anywhere. */
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
  /** What of it had gone back; null if the record says nothing of that. */
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
  /** Whether it belongs on the public register: what is history, and was there before. */
  readonly onRegister: boolean;
  readonly lists: ImportedLists;
  /** What is wished for and not there, by our columns: no fault, but worth a look before it is brought in. */
  readonly gaps: readonly string[];
}

/** What its record has in lists of their own. */
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

/** One row of a file, or one document: what it says, or every reason why it cannot be taken. */
export type ImportedRow = {
  /** Of the file, from 1; of a list of documents the place in it. */
  readonly line: number;
  readonly formerReference: string | null;
  /** As it came, so that the same again is known for the same. */
  readonly asItCame: string;
} & (
  | { readonly read: ImportedCase }
  | { readonly faults: readonly ImportFault[] }
  /** The mapping leaves it out on purpose. */
  | { readonly left: string }
);
