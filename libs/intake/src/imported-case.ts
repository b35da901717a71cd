import type { OfficerId, Site } from '#domain';
import type { CalendarDate, Scale } from '#legislation';
import type { Party } from './submission-read.js';

/** An open case as another system had it. Of people: to be sealed before it is stored anywhere. */
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
  /** What of it had gone back; null where the record says nothing of that. */
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
} & ({ readonly read: ImportedCase } | { readonly faults: readonly ImportFault[] });

export type ImportReading = { readonly rows: readonly ImportedRow[] } | { readonly unreadable: ImportFault };
