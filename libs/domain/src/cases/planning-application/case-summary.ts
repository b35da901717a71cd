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
import { settlement } from './questions/overpayment.js';
import { type PublicityNeed, publicityNeeds } from './questions/publicity-needs.js';
import { nothingSaid, routing } from './questions/routing.js';
import { type Silence, silenceOn } from './questions/silence.js';
import { type Unanswered, unanswered } from './questions/unsaid.js';
import { type CaseStage, stageInWords } from './stage-words.js';
import { decideBy } from './state/time.js';
import { isLive, isValid, type PlanningApplication } from './state.js';

/** What the law makes of a case as it stands: for whoever wants to know before they act. */
export interface CaseSummary {
  /** Null while nothing was received. */
  readonly stage: CaseStage | null;
  readonly validFrom: CalendarDate | null;
  readonly statutoryExpiry: CalendarDate | null;
  /** The day that counts, agreements included. */
  readonly decideBy: CalendarDate | null;
  /** What is asked of the site and the plan before anybody knows how the public must be told, and what was said. */
  readonly publicityNeeds: readonly PublicityNeed[];
  /** What else it turns on and nobody has said: the period to decide, who decides. */
  readonly unsaid: readonly Unanswered[];
  /** When a decision is lawful, or what must be published first; null where none is waited for. */
  readonly earliestDecision: EarliestDecision | null;
  /** Null until there is a recommendation, and where no scheme speaks of the type. */
  readonly whoDecides: Answer<DecidedBy> | null;
  /** Null until the fee was assessed. */
  readonly fee: Settlement | null;
  /** By when to decide, or the fee goes back; null where nothing guarantees it. */
  readonly guarantee: Answer<Guarantee> | null;
  /** What follows if nobody decides in time; null where nobody is waited for. */
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
    fee: state.stage === 'unknown' ? null : (settlement(state.fees) ?? null),
    silence: isLive(state) ? silenceOn(state, law.corrections) : null,
    guarantee: (isValid(state) ? guaranteeOfCase(state, law.corrections) : undefined) ?? null,
  };
}
