/** Half of an entry: the other half, or halves, have the same `entry`. One of the two amounts is nothing. */
export class PostingView {
  entry: string;
  month: string;
  council: string;
  account: string;
  /** The council's own code for the account, as it was when the month was closed. */
  code: string;
  debitPence: number;
  creditPence: number;
  about: string;
  /** Ids of the facts that it comes from. */
  sources: string[];
}

export class LedgerView {
  postings: PostingView[];
  /** Send it in `after` for what follows; null on the last page. */
  next: string | null;
}

/** One council's month, told three ways. */
export class ReconciledMonthView {
  council: string;
  month: string;
  /** What the statement adds to what the council owes. */
  statementPence: number;
  /** What the ledger does. */
  ledgerPence: number;
  /** What was issued; null where nothing was. */
  issuedPence: number | null;
  agrees: boolean;
}

export class DifferenceView {
  /** Null where it is of the whole. */
  council: string | null;
  month: string | null;
  /** Key of the line, or the ledger's entry. */
  line: string | null;
  because: string;
}

export class ReconciliationView {
  agrees: boolean;
  /** Of all councils together; null, as the next two, where they are not all yours. */
  statementsPence: number | null;
  ledgerPence: number | null;
  /** Every fact added up for itself. */
  factsPence: number | null;
  ledgerBalances: boolean;
  /** Of your councils. */
  months: ReconciledMonthView[];
  /** Line by line, what does not agree. */
  differences: DifferenceView[];
}
