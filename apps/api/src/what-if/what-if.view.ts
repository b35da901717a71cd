import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
import { ReasonView } from '../law/reason.view.js';

export class DayBeforeAndAfter {
  before: string | null;
  after: string | null;
}

export class ReasonedDay {
  value: string;
  /** Null if no law sets a period and an officer chose the day. */
  because: ReasonView | null;
}

export class ExpiryBeforeAndAfter {
  before: ReasonedDay | null;
  after: ReasonedDay | null;
}

export class GuaranteeView {
  lastDay: string;
  /** `running`, or `removed` by an agreement, an appeal, a claim or a direction. */
  standing: string;
  /** The day from which the fee is refundable without a decision; null if it never is. */
  refundDueFrom: string | null;
  because: ReasonView;
}

export class GuaranteeBeforeAndAfter {
  before: GuaranteeView | null;
  after: GuaranteeView | null;
}

export class FeeLineInSum {
  code: string;
  words: string;
  units: number;
  unit: string;
  ratePence: number;
  amountPence: number;
  /** England, or the council that set the amount. */
  tableOf: string;
  source: string;
  confidence: string;
}

export class FeeOfCaseView {
  /** `fee`, or why there is none. */
  outcome: string;
  lines: FeeLineInSum[];
  owedPence: number | null;
  paidPence: number;
  /** `correct`, `underpaid`, `overpaid` or `not known`. */
  state: string;
  because: string;
}

export class FeeBeforeAndAfter {
  before: FeeOfCaseView | null;
  after: FeeOfCaseView | null;
}

export class WhoDecidesView {
  /** `officer`, `gateway-test` or `committee`. */
  value: string;
  /** Null if the case was already referred to the committee. */
  because: ReasonView | null;
  /** The assumed recommendation, if nobody has recommended yet. */
  supposing: string | null;
}

export class WhoDecidesBeforeAndAfter {
  before: WhoDecidesView | null;
  after: WhoDecidesView | null;
}

export class WaysToTell {
  /** Any of them is enough. */
  oneOf: string[];
}

export class PublicityView {
  /** The publicity that the law requires. */
  required: WaysToTell[];
  /** The part of it that is still missing: until then no decision is lawful. */
  stillRequired: WaysToTell[];
  /** The first day on which a decision is lawful; null while publicity is missing. */
  lawfulFrom: string | null;
  commentsUntil: string | null;
  because: ReasonView[];
}

export class PublicityBeforeAndAfter {
  before: PublicityView | null;
  after: PublicityView | null;
}

/** Only what would differ. */
export class DifferencesView {
  validFrom?: DayBeforeAndAfter;
  statutoryExpiry?: ExpiryBeforeAndAfter;
  /** The day that counts, including agreements. */
  decideBy?: DayBeforeAndAfter;
  planningGuarantee?: GuaranteeBeforeAndAfter;
  fee?: FeeBeforeAndAfter;
  whoDecides?: WhoDecidesBeforeAndAfter;
  publicity?: PublicityBeforeAndAfter;
}

export class WhyNot {
  code: string;
  because: string;
}

export class ComparedCaseView {
  caseId: string;
  caseReference: string;
  applicationType: string;
  @ApiProperty({ enum: caseStages })
  stage: string;
  /** Why its valid day cannot be changed like this; null if it can, or if you did not ask. */
  refused: WhyNot | null;
  differences: DifferencesView;
}

export class DifferingIn {
  validFrom: number;
  statutoryExpiry: number;
  decideBy: number;
  planningGuarantee: number;
  fee: number;
  whoDecides: number;
  publicity: number;
}

export class FeeSumsView {
  owedPence: number;
  /** Still to be paid, on all cases that owe more than they have paid. */
  underpaidPence: number;
  overpaidPence: number;
  /** Cases whose fee is not worked out, or cannot be. They are in no sum. */
  notKnown: number;
}

export class FeeSumsBeforeAndAfter {
  before: FeeSumsView;
  after: FeeSumsView;
}

export class DeciderLoad {
  officer: number;
  gatewayTest: number;
  committee: number;
  /** Not known, because measures or law are missing. */
  undetermined: number;
}

export class DeciderLoadBeforeAndAfter {
  before: DeciderLoad;
  after: DeciderLoad;
}

export class CountBeforeAndAfter {
  before: number;
  after: number;
}

/** For all cases in the question, on all pages together. */
export class WhatIfTotals {
  cases: number;
  differing: number;
  /** Their valid day cannot be changed like this. */
  refused: number;
  differingIn: DifferingIn;
  fees: FeeSumsBeforeAndAfter;
  whoDecides: DeciderLoadBeforeAndAfter;
  overdue: CountBeforeAndAfter;
  /** Past the Planning Guarantee, with nothing that removes it: the fee is to be refunded. */
  guaranteeLost: CountBeforeAndAfter;
}

export class HeldCaseView {
  caseId: string;
  because: string;
}

export class WhatIfView {
  totals: WhatIfTotals;
  /** Those that would differ or be refused, by their references. */
  cases: ComparedCaseView[];
  /** Left out of everything above, because part of their record cannot be read. */
  held: HeldCaseView[];
  page: number;
  size: number;
}
