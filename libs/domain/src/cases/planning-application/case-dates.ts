import type { CalendarDate, CouncilLaw } from '#legislation';
import { appealedAlready, groundAgainstDecision, windowOf } from './appeals/lodge-appeal.js';
import {
  type CaseDate,
  type CaseDateKind,
  caseDateKinds,
  deciding,
  type Found,
  found,
  granting,
  lastDay,
  type Seen,
  silence,
  validating,
  validFrom,
} from './case-date-questions.js';
import { caseSummary } from './case-summary.js';
import { asksUntil, lastOf, type PlacedFact, reasonOfAsking } from './placed-facts.js';
import { commentsUntil, earliestDecision } from './questions/earliest-decision.js';
import { lapsesAfter } from './questions/life.js';
import { isLive, type PlanningApplication } from './state.js';
import { decisionInWords } from './vocabulary/in-words.js';

/** All dates that a case shows, in chronological order, without those that it lacks. */
export function caseDates(
  facts: readonly PlacedFact[],
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): readonly CaseDate[] {
  if (state.stage === 'unknown') return [];
  const seen = { facts, state, on, law };
  return caseDateKinds
    .flatMap((kind) => {
      const found = dates[kind](seen);
      return found ? [{ kind, ...found }] : [];
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

const dates: Readonly<Record<CaseDateKind, (seen: Seen) => Found>> = {
  received: ({ facts, state }) => {
    const fact = lastOf(facts, 'ApplicationReceived');
    const right = facts.findLast(
      ({ event }) => event.type === 'RecordCorrected' && event.field === 'receivedOn',
    );
    if (right?.event.type === 'RecordCorrected')
      return found(right, state.receivedOn, `The day was corrected: ${right.event.reason}`);
    const reason = fact?.event.receivedOnBecause ?? null;
    return found(fact, state.receivedOn, reason?.steps.at(-1) ?? 'It came on that day.', reason);
  },
  'invalid from': ({ facts }) => {
    const fact = lastOf(facts, 'ApplicationInvalidated');
    return fact
      ? found(fact, fact.event.invalidFrom, `The applicant was told: ${fact.event.reasons.join('; ')}.`)
      : undefined;
  },
  'valid from': validFrom,
  'comments until': ({ facts, state }) => {
    const day = isLive(state) ? commentsUntil(state) : undefined;
    const fact = facts.findLast(({ event }) => asksUntil(event) === day);
    const reason = fact ? reasonOfAsking(fact.event, day) : null;
    const words = reason?.steps.at(-1) ?? 'The council chose that day.';
    return day ? found(fact, day, words, reason) : undefined;
  },
  'decision lawful from': ({ facts, state, law }) => {
    const earliest = isLive(state) ? earliestDecision(state, law.corrections) : undefined;
    if (!earliest || 'stillRequired' in earliest) return undefined;
    const { lawfulFrom, because } = earliest;
    const fact = facts.findLast(({ event }) => asksUntil(event) !== undefined) ?? validating(facts);
    const words = earliest.commentsUntil
      ? `Comments are possible until ${earliest.commentsUntil}: it may be decided from the next day.`
      : 'Nobody has to be notified first.';
    return found(fact, lawfulFrom, words, because.at(-1) ?? null);
  },
  'committee meets': ({ facts, state }) => {
    const meeting = 'meeting' in state ? state.meeting : null;
    const fact = lastOf(facts, 'CommitteeScheduled');
    return fact && meeting
      ? found(fact, meeting.meetsOn, `It is item ${fact.event.agendaItem} of ${fact.event.committee}.`)
      : undefined;
  },
  'last day by law': ({ facts, state, on, law }) => {
    const { statutoryExpiry, decideBy: last } = caseSummary(state, on, law);
    const fact = facts.findLast(
      ({ event }) => event.type === 'DeadlineSet' && event.decideBy === statutoryExpiry,
    );
    // If nothing longer was agreed, it is the statutory last day.
    if (!statutoryExpiry || statutoryExpiry === last) return undefined;
    const reason = fact?.event.type === 'DeadlineSet' ? fact.event.because : null;
    return found(fact, statutoryExpiry, reason?.steps.at(-1) ?? 'The law gives that day.', reason);
  },
  'last day': lastDay,
  'silence decides from': silence,
  'fee refundable from': ({ facts, state, on, law }) => {
    const guarantee = caseSummary(state, on, law).guarantee;
    if (guarantee?.value.standing !== 'running') return undefined;
    const { lastDay: last, refundDueFrom } = guarantee.value;
    const words = `The Planning Guarantee gives the fee back unless the case is decided by ${last}.`;
    return found(validating(facts), refundDueFrom, words, guarantee.because);
  },
  decided: ({ facts, state }) => {
    if (state.stage !== 'determined') return undefined;
    const { decision, decidedOn, by } = state.determination;
    const fact = lastOf(facts, ...deciding);
    const who = by === 'law' ? 'Silence decided it' : 'It was decided';
    return found(fact, decidedOn, `${who}: ${decisionInWords[decision]}.`);
  },
  'appeal until': ({ facts, state, law }) => {
    if (state.stage !== 'determined' || !state.determination.issued) return undefined;
    const ground = groundAgainstDecision(state);
    if (!ground || appealedAlready(state, { against: ground })) return undefined;
    const window = windowOf(state, ground, law);
    if (!window?.value.lastDay || state.determination.status !== 'in-force') return undefined;
    const { because } = window;
    return found(lastOf(facts, 'DecisionIssued'), window.value.lastDay, because.rule, because);
  },
  'permission lapses after': ({ facts, state, law }) => {
    if (state.stage !== 'determined' || state.determination.status !== 'in-force') return undefined;
    const { decision, decidedOn } = state.determination;
    if (!granting.has(decision)) return undefined;
    const day = lapsesAfter(state, decidedOn, law.corrections);
    const words = 'The development must begin by then.';
    return day ? found(lastOf(facts, ...deciding), day, words) : undefined;
  },
  withdrawn: ({ facts, state }) => {
    const fact = lastOf(facts, 'ApplicationWithdrawn');
    return state.stage === 'withdrawn' && fact
      ? found(fact, fact.event.withdrawnOn, `The ${fact.event.requestedBy} asked for it.`)
      : undefined;
  },
  returned: ({ facts, state }) => {
    const fact = lastOf(facts, 'ApplicationReturned');
    return state.stage === 'returned' && fact
      ? found(fact, fact.event.returnedOn, fact.event.reason)
      : undefined;
  },
  'closed as a duplicate': ({ facts, state }) => {
    const fact = lastOf(facts, 'ApplicationClosedAsDuplicate');
    return state.stage === 'duplicate' && fact
      ? found(fact, fact.event.closedOn, `${fact.event.duplicateOf} continues instead.`)
      : undefined;
  },
};
