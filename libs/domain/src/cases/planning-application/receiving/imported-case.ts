import type { CalendarDate } from '#legislation';
import type { CaseReference, OfficerId } from '../../../values.js';
import type { ImportedFile } from '../questions/imported-file.js';
import type { ParentAsFound } from '../questions/relations.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';
import type { Received } from '../vocabulary/received.js';
import type { ImportedEnd } from './events.js';

/** The case's relation to another case, according to the other system. */
export interface ImportedParent {
  readonly reference: string;
  readonly relation: ParentRelation;
  /** Our case, if it is held here already; otherwise null. */
  readonly held: (LinkedCase & { readonly found: ParentAsFound }) | null;
}

/** Brings in a case of a council that joins, with its past on the original days. */
export interface ImportCase {
  readonly type: 'ImportCase';
  readonly caseReference: CaseReference;
  readonly source: string;
  readonly formerReference: string;
  readonly received: Received;
  readonly invalid: { readonly from: CalendarDate; readonly reasons: readonly string[] } | null;
  readonly valid: ImportedValidity | null;
  readonly siteNotice: { readonly displayedOn: CalendarDate; readonly commentsUntil: CalendarDate } | null;
  /** Payments and refunds in the former system; null if its record lacks them. */
  readonly money?: ImportedMoney | null;
  /** How it ended there; null if it is open and continues here. */
  readonly history?: ImportedEnd | null;
  /** The documents, consultees, comments and payments in its record, one by one. */
  readonly file?: ImportedFile | null;
  /** The case that it depends on. */
  readonly parent?: ImportedParent | null;
  /** The day since which it is on the council's public register; null if it is not. */
  readonly publishedOn?: CalendarDate | null;
  readonly officer: { readonly id: OfficerId; readonly isAuthorised: boolean } | null;
  /** Whether it may differ from an earlier import: then it is a correction. */
  readonly again?: boolean;
  readonly on: CalendarDate;
}

interface ImportedMoney {
  readonly paidPence: number;
  readonly refundedPence: number;
}

export interface ImportedValidity {
  readonly validFrom: CalendarDate;
  /** The first day by which to decide; null: as the law says. */
  readonly decideBy: CalendarDate | null;
  readonly eia: boolean;
  readonly extensions: readonly { readonly agreedOn: CalendarDate; readonly decideBy: CalendarDate }[];
}
