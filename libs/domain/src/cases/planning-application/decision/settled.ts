import type { CalendarDate, CouncilLaw, Reason } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { nothingSaid, routing } from '../questions/routing.js';
import type { PlanningApplication } from '../state.js';
import {
  type DecisionKind,
  decisionRecommended,
  decisionsFor,
  isFavourable,
} from '../vocabulary/decision-kinds.js';
import { decisionInWords } from '../vocabulary/in-words.js';

export type Decidable = Extract<PlanningApplication, { stage: 'recommended' | 'committee' }>;

/** Officers decide only cases that the rule gives them; otherwise the committee must have resolved. */
export function settledBy(
  state: Decidable,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): { readonly because: Reason | null } | { readonly rejected: Rejection } {
  if (state.stage === 'recommended') {
    const route = routing(state, nothingSaid, on, corrections);
    return route?.value === 'committee'
      ? reject('committee-decides', `Refer it to the committee: ${route.because.steps.at(-1)}`)
      : { because: route?.because ?? null };
  }
  return state.resolution
    ? { because: state.referredBecause }
    : reject('not-resolved', 'The committee has not resolved on it yet.');
}

/** Officers decide as recommended; otherwise as the committee resolved. */
export function notAsSettled(
  state: Decidable,
  decision: DecisionKind,
): { readonly rejected: Rejection } | undefined {
  if (state.stage === 'recommended') {
    const recommended = decisionRecommended(state.recommendation.recommendation);
    const because = `The recommendation is "${decisionInWords[recommended]}": return it to the officer.`;
    return recommended === decision ? undefined : reject('not-as-recommended', because);
  }
  const { resolution } = state;
  if (!resolution) return undefined;
  const asResolved = isFavourable(decision) === (resolution.decision === 'grant');
  return asResolved && decisionsFor(state.applicationType).includes(decision)
    ? undefined
    : reject(
        'not-as-resolved',
        `The committee has resolved to ${resolution.decision} it: decide as the committee resolved.`,
      );
}

/** The direction of the recommendation or the resolution. */
export const isToBeGranted = (state: Decidable): boolean =>
  state.stage === 'recommended'
    ? isFavourable(decisionRecommended(state.recommendation.recommendation))
    : state.resolution?.decision === 'grant';
