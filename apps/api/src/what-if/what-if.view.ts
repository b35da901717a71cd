import { ReasonView } from '../law/reason.view.js';

export class DayBeforeAndAfter {
  before: string | null;
  after: string | null;
}

export class ReasonedDay {
  value: string;
  /** Null where no law sets a period and an officer chose the day. */
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
  /** From when the fee is to be refunded without a decision; null where nothing will be. */
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
  /** England, or the council whose own amount it is. */
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
  /** Null where the case was referred to the committee already. */
  because: ReasonView | null;
  /** What was taken to be recommended, where nobody has recommended yet. */
  supposing: string | null;
}

export class WhoDecidesBeforeAndAfter {
  before: WhoDecidesView | null;
  after: WhoDecidesView | null;
}

export class WaysToTell {
  /** Any of them will do. */
  oneOf: string[];
}

export class PublicityView {
  /** What the law asks for. */
  required: WaysToTell[];
  /** Of that, what nobody has given yet: until then no decision is lawful. */
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

/** What would differ, and only that. */
export class DifferencesView {
  validFrom?: DayBeforeAndAfter;
  statutoryExpiry?: ExpiryBeforeAndAfter;
  /** The day that counts, agreements included. */
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
  stage: string;
  /** Why its valid day cannot be moved so; null where it can be, or nobody asked. */
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
  /** Cases of which nobody has worked out the fee, or it cannot be. They are in no sum. */
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
  /** Not known, for want of measures or of law. */
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

/** Over all the cases asked about, whatever the page. */
export class WhatIfTotals {
  cases: number;
  differing: number;
  /** Their valid day cannot be moved so. */
  refused: number;
  differingIn: DifferingIn;
  fees: FeeSumsBeforeAndAfter;
  whoDecides: DeciderLoadBeforeAndAfter;
  overdue: CountBeforeAndAfter;
  /** Past the Planning Guarantee with nothing to take it away: the fee is to be refunded. */
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
  /** Left out of everything above, since not all of their record can be read. */
  held: HeldCaseView[];
  page: number;
  size: number;
}
