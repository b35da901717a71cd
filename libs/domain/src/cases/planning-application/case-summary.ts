import {
  type Answer,
  type CalendarDate,
  type CouncilLaw,
  type DecidedBy,
  type EarliestDecision,
  type Guarantee,
  type Settlement,
  statutoryExpiryIn,
} from '#legislation';
import { guaranteeOfCase } from './fees/guarantee.js';
import { earliestDecision } from './questions/earliest-decision.js';
import { settlementToShow } from './questions/overpayment.js';
import { type PublicityNeed, publicityNeeds } from './questions/publicity-needs.js';
import { nothingSaid, routing } from './questions/routing.js';
import { type Silence, silenceOn } from './questions/silence.js';
import { type Unanswered, unanswered } from './questions/unsaid.js';
import { type CaseStage, stageInWords } from './stage-words.js';
import { decideBy } from './state/time.js';
import { isLive, isValid, type PlanningApplication } from './state.js';

/** What the law says about a case in its present state, for people who want to know before they act. */
export interface CaseSummary {
  /** Null before the application is received. */
  readonly stage: CaseStage | null;
  readonly validFrom: CalendarDate | null;
  readonly statutoryExpiry: CalendarDate | null;
  /** The day that counts, including agreements. */
  readonly decideBy: CalendarDate | null;
  /** The questions about site and plan that decide the required publicity, with their answers. */
  readonly publicityNeeds: readonly PublicityNeed[];
  /** Other unanswered questions that affect the period to decide or who decides. */
  readonly unsaid: readonly Unanswered[];
  /** When a decision is lawful, or what must be published first; null if no decision is pending. */
  readonly earliestDecision: EarliestDecision | null;
  /** Null before there is a recommendation, and if no scheme covers the type. */
  readonly whoDecides: Answer<DecidedBy> | null;
  /** Null before the fee is assessed. */
  readonly fee: Settlement | null;
  /** The day by which to decide before the fee must be refunded; null if there is no guarantee. */
  readonly guarantee: Answer<Guarantee> | null;
  /** What follows if nobody decides in time; null if no decision is pending. */
  readonly silence: Silence | null;
}

export function caseSummary(state: PlanningApplication, on: CalendarDate, law: CouncilLaw): CaseSummary {
  const clock = isValid(state) ? state.clock : null;
  return {
    stage: state.stage === 'unknown' ? null : stageInWords(state),
    validFrom: clock?.validFrom ?? null,
    statutoryExpiry: (clock && statutoryExpiryIn(clock.deadlines)) ?? null,
    decideBy: clock && decideBy(clock),
    publicityNeeds: isLive(state) ? publicityNeeds(state, law.corrections) : [],
    unsaid: isLive(state) ? unanswered(state, on, law.corrections) : [],
    earliestDecision: isLive(state) ? earliestDecision(state, law.corrections) : null,
    whoDecides:
      (state.stage === 'recommended' ? routing(state, nothingSaid, on, law.corrections) : undefined) ?? null,
    fee: state.stage === 'unknown' ? null : (settlementToShow(state.fees) ?? null),
    silence: isLive(state) ? silenceOn(state, law.corrections) : null,
    guarantee: (isValid(state) ? guaranteeOfCase(state, law.corrections) : undefined) ?? null,
  };
}
