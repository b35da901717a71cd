import type { CalendarDate, CouncilLaw, Reason } from '#legislation';
import type { PlanningApplicationEvent } from './events.js';
import { daySet, lastOf, type PlacedFact } from './placed-facts.js';
import { silenceOn } from './questions/silence.js';
import { decideBy } from './state/time.js';
import { type ExistingCase, isLive, isValid } from './state.js';

export const caseDateKinds = [
  'received',
  'invalid from',
  'valid from',
  'comments until',
  'decision lawful from',
  'committee meets',
  'last day by law',
  'last day',
  'silence decides from',
  'fee refundable from',
  'decided',
  'appeal until',
  'permission lapses after',
  'withdrawn',
  'returned',
  'closed as a duplicate',
] as const;

export type CaseDateKind = (typeof caseDateKinds)[number];

/** A date of a case, its reason, and the facts behind it. */
export interface CaseDate {
  readonly kind: CaseDateKind;
  readonly day: CalendarDate;
  readonly because: {
    /** One sentence. */
    readonly words: string;
    /** The law's own calculation, if the law gives the date. */
    readonly law: Reason | null;
  };
  /** Their revisions. */
  readonly facts: readonly string[];
}

export interface Seen {
  readonly facts: readonly PlacedFact[];
  readonly state: ExistingCase;
  readonly on: CalendarDate;
  readonly law: CouncilLaw;
}

export type Found = Omit<CaseDate, 'kind'> | undefined;

export const deciding = [
  'DecisionIssued',
  'SecretaryOfStateDecided',
  'DeemedOutcomeOccurred',
  'DeemedDischargeOccurred',
  'AppealDecided',
] as const;

export const granting: ReadonlySet<string> = new Set(['granted', 'split']);

export function validFrom({ facts, state }: Seen): Found {
  const fact = validating(facts);
  const day = isValid(state) ? state.clock.validFrom : validWhenWithdrawn(facts, state);
  if (!day) return undefined;
  const words =
    fact?.event.type === 'ValidDateCorrected'
      ? `Corrected from ${fact.event.insteadOf}: ${fact.event.reason}`
      : `The last item that completed the application came on that day; the officer found it complete on ${foundOn(fact)}.`;
  return found(fact, day, words);
}

/** The valid day of a case that has been withdrawn since. */
function validWhenWithdrawn(facts: readonly PlacedFact[], { stage }: ExistingCase) {
  const last = lastOf(facts, 'ApplicationValidated', 'ValidDateCorrected', 'ValidationSetAside')?.event;
  return stage === 'withdrawn' && last?.type !== 'ValidationSetAside' ? last?.validFrom : undefined;
}

const foundOn = (fact: { readonly event: PlanningApplicationEvent } | undefined): string =>
  fact?.event.type === 'ApplicationValidated' ? fact.event.validationCompletedOn : 'a later day';

/** Set by law, chosen by an officer, or agreed in writing. */
export function lastDay({ facts, state }: Seen): Found {
  if (!isValid(state) || state.clock.deadlines.length === 0) return undefined;
  const day = decideBy(state.clock);
  const fact = lastOf(facts, 'DeadlineSet', 'ExtensionAgreed', 'PPASigned');
  const setting = facts.findLast(({ event }) => daySet(event) === day) ?? fact;
  const { event } = setting ?? {};
  if (event?.type === 'ExtensionAgreed' || event?.type === 'PPASigned') {
    const how = event.type === 'PPASigned' ? 'by a performance agreement' : 'in writing';
    return found(setting, day, `Agreed ${how} on ${event.agreedOn}; the earlier day was ${event.insteadOf}.`);
  }
  const reason = event?.type === 'DeadlineSet' ? event.because : null;
  const words = reason?.steps.at(-1) ?? 'The officer set that day, because no law gives a period here.';
  return found(setting, day, words, reason);
}

/** Only if the case is deemed decided then. If the applicant may merely appeal, the case has no such date. */
export function silence({ facts, state, law }: Seen): Found {
  const follows = isLive(state) ? silenceOn(state, law.corrections) : undefined;
  if (!follows?.from || follows.outcome === 'appeal') return undefined;
  const notice = lastOf(facts, 'DeemedDischargeNoticeReceived');
  const isNoticed = follows.outcome === 'details-approved';
  const reason = isNoticed ? (notice?.event.because ?? null) : follows.because;
  const words = reason?.rule ?? 'If nobody decides, the case is deemed decided on that day.';
  return found(isNoticed ? notice : validating(facts), follows.from, words, reason);
}

export const validating = (facts: readonly PlacedFact[]) =>
  lastOf(facts, 'ApplicationValidated', 'ValidDateCorrected');

export const found = (
  fact: { readonly revision: string } | undefined,
  day: CalendarDate,
  words: string,
  law: Reason | null = null,
): Found => ({ day, because: { words, law }, facts: fact ? [fact.revision] : [] });
