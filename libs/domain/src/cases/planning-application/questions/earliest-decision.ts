import {
  type CalendarDate,
  type Corrections,
  type CouncilLaw,
  type EarliestDecision,
  earliestLawfulDecision,
  laterOf,
  type PublicityMethod,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { type Awaited, awaited } from '../state/consultation.js';
import type { Valid } from '../state.js';
import { needsUnsaid, reconsultationAwaited } from './publicity-needs.js';

/** The parts of a case that determine when it may be decided. */
export interface Consulting extends Pick<Valid, 'applicationType' | 'scale' | 'receivedOn'> {
  readonly clock: Pick<Valid['clock'], 'validFrom' | 'eia' | 'psi'>;
  readonly publicity: Pick<Valid['publicity'], 'circumstances' | 'given'>;
  readonly consultation: Awaited;
}

/** The first day on which the law allows a decision, given the publicity and the consultees. */
export function earliestDecision(
  { applicationType: type, scale, receivedOn: madeOn, clock, publicity, consultation }: Consulting,
  corrections: Corrections,
): EarliestDecision {
  const { eia, psi, validFrom } = clock;
  const facts = {
    ...publicity.circumstances,
    ...{ type, scale, eia, psi, madeOn, validFrom },
    given: [...publicity.given, ...awaited(consultation)],
  };
  return earliestLawfulDecision(facts, corrections);
}

const methodInWords: Record<PublicityMethod, string> = {
  'site-notice': 'a site notice',
  'neighbour-letter': 'letters to neighbours',
  'press-notice': 'a notice in a newspaper',
};

/** One of each of these. */
export const waysInWords = (oneOfEach: readonly (readonly PublicityMethod[])[]): string =>
  oneOfEach.map((ways) => ways.map((method) => methodInWords[method]).join(' or ')).join(', and ');

/** The first lawful day, or why there is none on the day asked. */
export function lawfulOn(
  state: Valid,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): { readonly lawfulFrom: CalendarDate } | { readonly rejected: Rejection } {
  const unsaid = needsUnsaid(state, corrections) ?? reconsultationAwaited(state);
  if (unsaid) return unsaid;
  const earliest = earliestDecision(state, corrections);
  if ('stillRequired' in earliest) {
    const ways = waysInWords(earliest.stillRequired);
    return reject('publicity-missing', `The law first requires ${ways}.`);
  }
  const { lawfulFrom } = earliest;
  if (lawfulFrom > on)
    return reject(
      'publicity-running',
      `Comments are still possible: a decision is lawful from ${lawfulFrom}.`,
    );
  return { lawfulFrom };
}

/** Why the law allows no decision on a day. */
export function notLawfulOn(
  state: Valid,
  on: CalendarDate,
  law: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  const lawful = lawfulOn(state, on, law);
  return 'rejected' in lawful ? lawful : undefined;
}

/**
 * The latest last day that a notice or a letter has given the public; undefined if none has. Consultees have
 * days of their own, which make no comment of the public less late.
 */
export const publicCommentsUntil = ({ publicity }: Pick<Valid, 'publicity'>): CalendarDate | undefined =>
  publicity.given
    .flatMap(({ commentsUntil: day }) => day ?? [])
    .reduce<CalendarDate | undefined>((latest, day) => (latest ? laterOf(latest, day) : day), undefined);

/** Whether a comment of the public that comes on a day comes after the last day that the public was given. */
export function isLateComment(state: Pick<Valid, 'publicity'>, on: CalendarDate): boolean {
  const last = publicCommentsUntil(state);
  return last !== undefined && on > last;
}

/** The latest last day for the public, or for a body for which the law makes the council wait. */
export function commentsUntil({ publicity, consultation }: Valid): CalendarDate | undefined {
  const days = [...publicity.given, ...awaited(consultation)].flatMap(({ commentsUntil: day }) => day ?? []);
  return days.length > 0 ? days.reduce(laterOf) : undefined;
}
