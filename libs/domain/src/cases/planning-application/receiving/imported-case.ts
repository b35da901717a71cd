import type { CalendarDate } from '#legislation';
import type { CaseReference, OfficerId } from '../../../values.js';
import type { ImportedFile } from '../questions/imported-file.js';
import type { ParentAsFound } from '../questions/relations.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';
import type { ImportedEnd, Received } from './events.js';

/** What the other system says that a case hangs on. */
export interface ImportedParent {
  readonly reference: string;
  readonly relation: ParentRelation;
  /** The case of ours that it is; null where none is held here, or not yet. */
  readonly held: (LinkedCase & { readonly found: ParentAsFound }) | null;
}

/** Brings in a case of a council that joins, with what was done elsewhere on the days it was done. */
export interface ImportCase {
  readonly type: 'ImportCase';
  readonly caseReference: CaseReference;
  readonly source: string;
  readonly formerReference: string;
  readonly received: Received;
  readonly invalid: { readonly from: CalendarDate; readonly reasons: readonly string[] } | null;
  readonly valid: ImportedValidity | null;
  readonly siteNotice: { readonly displayedOn: CalendarDate; readonly commentsUntil: CalendarDate } | null;
  /** What was paid and what went back where it comes from; null where its record says nothing of that. */
  readonly money?: ImportedMoney | null;
  /** How it ended there; null where it is open, and goes on here. */
  readonly history?: ImportedEnd | null;
  /** The documents, consultees, comments and payments that its record has one by one. */
  readonly file?: ImportedFile | null;
  /** What it hangs on. */
  readonly parent?: ImportedParent | null;
  /** Since when it is on the council's public register; null where it is not on it. */
  readonly publishedOn?: CalendarDate | null;
  readonly officer: { readonly id: OfficerId; readonly isAuthorised: boolean } | null;
  /** Whether it may differ from what came before: then it is put right. */
  readonly again?: boolean;
  readonly on: CalendarDate;
}

export interface ImportedMoney {
  readonly paidPence: number;
  readonly refundedPence: number;
}

export interface ImportedValidity {
  readonly validFrom: CalendarDate;
  /** The day by which it was to be decided at first; null: as the law says. */
  readonly decideBy: CalendarDate | null;
  readonly eia: boolean;
  readonly extensions: readonly { readonly agreedOn: CalendarDate; readonly decideBy: CalendarDate }[];
}
