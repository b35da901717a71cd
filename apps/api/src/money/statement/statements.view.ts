import { ToldMoneyFactView } from '../billing/facts.view.js';

export class StatementLineView {
  /** The same in every statement and every rebuild: what `/line?key=` takes. */
  key: string;
  /** time, poolShare, disbursement, incomeHeld, adjustment, trueUp, settlement or transfer. */
  kind: string;
  /** The month it belongs to: an earlier one than the statement's where something came late. */
  month: string;
  about: string;
  grade: string | null;
  minutes: number | null;
  amountPence: number;
  /** The sum, in words. */
  working: string;
  /** Ids of the facts that it adds up. */
  sources: string[];
  /** Ids of the facts that say how: the rate, the rule. */
  restsOn: string[];
}

export class StatementTotalsView {
  openingPence: number;
  timePence: number;
  poolSharesPence: number;
  disbursementsPence: number;
  incomeHeldPence: number;
  /** What was agreed besides, the year's true-up, and all that came late for earlier months. */
  adjustmentsPence: number;
  settledPence: number;
  transferredPence: number;
  closingPence: number;
}

export class DisputeView {
  disputeId: string;
  lineKeys: string[];
  amountPence: number;
  /** Why the council does not accept the lines, in its words. */
  reason: string;
  by: string;
  /** Null while it is open. */
  outcome: string | null;
  adjustmentId: string | null;
}

class StatementHeadView {
  council: string;
  month: string;
  number: string;
  /** draft, reviewed, issued, disputed or settled. */
  stage: string;
  /** SHA-256 over number, council, month, lines and totals; of what was reviewed until it is issued. */
  digest: string;
  reviewedBy: string | null;
  issuedBy: string | null;
  issuedOn: string | null;
  disputes: DisputeView[];
  settledPence: number;
}

/** In a list: without its lines. */
export class ListedStatementView extends StatementHeadView {
  /** Null until it is issued. */
  totals: StatementTotalsView | null;
}

export class StatementsView {
  statements: ListedStatementView[];
}

export class StatementView extends StatementHeadView {
  /** Whether nothing more can come into it. */
  isClosed: boolean;
  lines: StatementLineView[];
  totals: StatementTotalsView;
  /** What keeps it from being issued. */
  problems: string[];
}

/** A line, and every fact behind it as it was recorded. */
export class OpenedLineView {
  line: StatementLineView;
  /** What it adds up, and what says how, in the order of the record. */
  facts: ToldMoneyFactView[];
}
