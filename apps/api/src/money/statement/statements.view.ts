import { ApiProperty } from '@nestjs/swagger';
import { ToldMoneyFactView } from '../billing/facts.view.js';

export class StatementLineView {
  /** The same in every statement and every rebuild: the value for `/line?key=`. */
  key: string;
  /** time, poolShare, disbursement, incomeHeld, adjustment, trueUp, settlement or transfer. */
  kind: string;
  /** Its month: earlier than the statement's if it was recorded late. */
  month: string;
  about: string;
  grade: string | null;
  minutes: number | null;
  amountPence: number;
  /** The calculation in words. */
  working: string;
  /** Ids of the facts that it adds up. */
  sources: string[];
  /** Ids of the facts that set the rate or the rule. */
  restsOn: string[];
}

export class StatementTotalsView {
  openingPence: number;
  timePence: number;
  poolSharesPence: number;
  disbursementsPence: number;
  incomeHeldPence: number;
  /** Adjustments, the year's true-up, and everything recorded late for earlier months. */
  adjustmentsPence: number;
  settledPence: number;
  transferredPence: number;
  closingPence: number;
}

export class DisputeView {
  disputeId: string;
  lineKeys: string[];
  amountPence: number;
  /** Why the council does not accept the lines, in its own words. */
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
  @ApiProperty({
    enum: ['draft', 'reviewed', 'issued', 'disputed', 'settled'],
    description: 'How far it has come.',
  })
  stage: string;
  /** SHA-256 of number, council, month, lines and totals; before the issue, of the reviewed statement. */
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
  /** Whether no further facts can be added. */
  isClosed: boolean;
  lines: StatementLineView[];
  totals: StatementTotalsView;
  /** What prevents its issue. */
  problems: string[];
}

/** One step of a line's calculation as numbers: `numerator` of `denominator` of `partPence` is `amountPence`. */
export class LineStepView {
  /** rate, fixedShare, population, hours, weightedCases, feeIncome, otherwise or host. */
  basis: string;
  /** What is shared, in whole pence; of time, the price of an hour. */
  partPence: number;
  /** What this council has of it: its minutes, its weight. */
  numerator: number;
  /** What all who share have together; of time, the minutes of an hour. */
  denominator: number;
  /** In what both are counted: minutes, shares times days, people times days, weighted cases, pence or councils. */
  unit: string;
  amountPence: number;
  /** Ids of this council's own facts that the numerator adds up: all are among `facts`. */
  sources: string[];
}

/** A line, with every fact behind it as recorded. */
export class OpenedLineView {
  line: StatementLineView;
  /** How its amount comes about: of time, entry by entry; of a share of a pool, part by part. Empty for other lines. */
  steps: LineStepView[];
  /** The facts that it adds up, those that set rate or rule, and those of its steps, in the order of the record. */
  facts: ToldMoneyFactView[];
}
