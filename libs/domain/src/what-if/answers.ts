import {
  type Answer,
  type CalendarDate,
  type CouncilLaw,
  type Deadlines,
  type DecidedBy,
  type EarliestDecision,
  type FeeAnswer,
  feeFor,
  type Guarantee,
  performanceDate,
  publicityRequired,
  type Reason,
  type RequiredPublicity,
  type Settlement,
  settlementOf,
  statutoryExpiryIn,
} from '#legislation';
import { guaranteeOfCase } from '../cases/planning-application/fees/guarantee.js';
import { earliestDecision } from '../cases/planning-application/questions/earliest-decision.js';
import { nothingSaid, recommendedTo, routingIf } from '../cases/planning-application/questions/routing.js';
import { statutoryDeadline } from '../cases/planning-application/questions/statutory-deadline.js';
import { paidPence, refundedPence } from '../cases/planning-application/state/fees.js';
import { type ExistingCase, isLive, isValid, type Valid } from '../cases/planning-application/state.js';
import { pence } from '../values.js';

/** The law's answers about an open case. Null if a question does not arise, or the law is silent. */
export interface Answers {
  readonly validFrom: CalendarDate | null;
  readonly statutoryExpiry: DatedAnswer | null;
  /** The day that counts, including agreements. */
  readonly decideBy: CalendarDate | null;
  readonly planningGuarantee: Answer<Guarantee> | null;
  readonly fee: FeeOfCase | null;
  readonly whoDecides: Routed | null;
  readonly publicity: PublicityOfCase | null;
}

export interface DatedAnswer {
  readonly value: CalendarDate;
  /** Null if no law sets a period and an officer chose the day. */
  readonly because: Reason | null;
}

export interface FeeOfCase {
  readonly answer: FeeAnswer;
  readonly settlement: Settlement;
}

export interface Routed {
  readonly value: DecidedBy;
  /** Null if the case was already referred: no later scheme reverses that. */
  readonly because: Reason | null;
  /** The assumed recommendation, if nobody has recommended yet. */
  readonly supposing: 'grant' | null;
}

export interface PublicityOfCase {
  readonly required: readonly Answer<RequiredPublicity>[];
  readonly earliest: EarliestDecision;
}

/** What the record says, and what the present law says about everything else. */
export function asItStands(state: ExistingCase, law: CouncilLaw, on: CalendarDate): Answers {
  const { assessed } = state.fees;
  const fee = assessed && { answer: assessed, settlement: settled(state, assessed) };
  return { ...workedOut(state, law, on), ...recordedTime(state), fee };
}

/** The same worked out again, as if everything were decided today under that law. */
export function workedOut(state: ExistingCase, law: CouncilLaw, on: CalendarDate): Answers {
  const fee = feeUnder(state, law);
  if (!isLive(state)) return { ...notValid, fee };
  const statutory = statutoryDeadline(state, state.clock, law.corrections);
  return {
    validFrom: state.clock.validFrom,
    statutoryExpiry: statutory ? { value: statutory.decideBy, because: statutory.because } : null,
    decideBy: statutory?.inForce ?? null,
    planningGuarantee: guaranteeOfCase(state, law.corrections) ?? null,
    fee,
    whoDecides: routed(state, law, on),
    publicity: publicityUnder(state, law),
  };
}

const notValid = {
  validFrom: null,
  statutoryExpiry: null,
  decideBy: null,
  planningGuarantee: null,
  whoDecides: null,
  publicity: null,
} as const;

function recordedTime(state: ExistingCase): Pick<Answers, 'statutoryExpiry' | 'decideBy'> {
  if (!isValid(state)) return { statutoryExpiry: null, decideBy: null };
  const { deadlines } = state.clock;
  const value = statutoryExpiryIn(deadlines);
  const because = lastReason(deadlines);
  return {
    statutoryExpiry: value ? { value, because } : null,
    decideBy: performanceDate(deadlines) ?? null,
  };
}

function lastReason(deadlines: Deadlines): Reason | null {
  const last = deadlines.findLast(({ cause }) => cause === 'statutory');
  return last?.cause === 'statutory' ? last.because : null;
}

/** From the facts of its assessment; undefined if it was not assessed, because nobody has measured it then. */
function feeUnder(state: ExistingCase, { council, fees }: CouncilLaw): FeeOfCase | null {
  const { assessed } = state.fees;
  if (assessed === null) return null;
  if (assessed.outcome !== 'fee') return { answer: assessed, settlement: settled(state, assessed) };
  const proposal = { ...assessed.inputs, ...(council !== null && { council }) };
  const answer = feeFor(proposal, assessed.feeDate, fees);
  return { answer, settlement: settled(state, answer) };
}

const settled = ({ fees }: ExistingCase, answer: FeeAnswer): Settlement =>
  settlementOf(answer, pence(paidPence(fees) - refundedPence(fees)));

type Live = Extract<ExistingCase, Valid>;

function routed(state: Live, { corrections }: CouncilLaw, on: CalendarDate): Routed | null {
  switch (state.stage) {
    case 'committee':
    case 'awaitingObligation':
      return { value: 'committee', because: null, supposing: null };
    case 'live':
      return route('grant', 'grant');
    case 'recommended':
      return route(recommendedTo(state), null);
    case 'calledIn':
    case 'determined':
      return null;
  }

  function route(recommendation: 'grant' | 'refuse', supposing: 'grant' | null): Routed | null {
    const found = routingIf(state, recommendation, nothingSaid, on, corrections);
    return found ? { ...found, supposing } : null;
  }
}

function publicityUnder(state: Live, { corrections }: CouncilLaw): PublicityOfCase {
  const { applicationType: type, scale, receivedOn: madeOn, clock, publicity } = state;
  const facts = { ...publicity.circumstances, type, scale, madeOn, eia: clock.eia };
  const required = publicityRequired(facts, corrections) ?? [];
  return { required, earliest: earliestDecision(state, corrections) };
}
