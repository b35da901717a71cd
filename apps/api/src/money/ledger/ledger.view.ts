/** One side of an entry: the other sides have the same `entry`. One of the two amounts is zero. */
export class PostingView {
  entry: string;
  month: string;
  council: string;
  account: string;
  /** The council's own code for the account when the month was closed. */
  code: string;
  debitPence: number;
  creditPence: number;
  about: string;
  /** Ids of the facts behind it. */
  sources: string[];
}

export class LedgerView {
  postings: PostingView[];
  /** Send it in `after` to get the next page; null on the last page. */
  next: string | null;
}

/** One council's month, worked out in three ways. */
export class ReconciledMonthView {
  council: string;
  month: string;
  /** What the statement adds to the council's debt. */
  statementPence: number;
  /** What the ledger adds. */
  ledgerPence: number;
  /** What was issued; null if nothing was. */
  issuedPence: number | null;
  agrees: boolean;
}

export class DifferenceView {
  /** Null if the difference is in the total. */
  council: string | null;
  month: string | null;
  /** Key of the line, or the ledger's entry. */
  line: string | null;
  because: string;
}

export class ReconciliationView {
  agrees: boolean;
  /** All councils together; null, like the next two, unless all are yours. */
  statementsPence: number | null;
  ledgerPence: number | null;
  /** Every fact added up on its own. */
  factsPence: number | null;
  ledgerBalances: boolean;
  /** Of your councils. */
  months: ReconciledMonthView[];
  /** The differences, line by line. */
  differences: DifferenceView[];
}
