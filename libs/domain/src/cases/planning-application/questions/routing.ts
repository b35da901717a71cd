import {
  type Answer,
  type CalendarDate,
  type Corrections,
  type DecidedBy,
  type DelegationFacts,
  whoDecides,
} from '#legislation';
import { objections } from '../state/consultation.js';
import type { Valid } from '../state.js';
import { decisionRecommended, isFavourable } from '../vocabulary/decision-kinds.js';
import type { ParentPermission } from '../vocabulary/linked-case.js';
import type { Recommendation } from '../vocabulary/recommendation.js';

/** The questions of the scheme of delegation that no fact of the case answers. */
export interface RoutingFacts {
  readonly memberCallIn: boolean;
  /** The council's own application or land, or that of an officer or member. */
  readonly ownInterest?: boolean;
  /**
   * The opinions of the nominated officer and the nominated member on the gateway test, once both have given
   * one.
   */
  readonly gateway: { readonly officerAgrees: boolean; readonly memberAgrees: boolean } | null;
}

export const nothingSaid: RoutingFacts = { memberCallIn: false, gateway: null };

/** Who decides; undefined for a type that no rule covers. */
export const routing = (
  state: Valid & { readonly recommendation: Recommendation },
  facts: RoutingFacts,
  on: CalendarDate,
  corrections: Corrections,
): Answer<DecidedBy> | undefined => routingIf(state, recommendedTo(state), facts, on, corrections);

/** The direction of a recommendation, in the terms of a scheme of delegation. */
export const recommendedTo = ({
  recommendation,
}: {
  readonly recommendation: Recommendation;
}): 'grant' | 'refuse' =>
  isFavourable(decisionRecommended(recommendation.recommendation)) ? 'grant' : 'refuse';

/** Who would decide if that were recommended. */
export function routingIf(
  state: Valid,
  recommendation: 'grant' | 'refuse',
  { gateway, memberCallIn, ownInterest: saidNow }: RoutingFacts,
  on: CalendarDate,
  corrections: Corrections,
): Answer<DecidedBy> | undefined {
  const { applicationType: type, scale, measures, receivedOn, clock, publicity, consultation } = state;
  // The scale in a submission is not a measure: without measures, it is unknown who decides.
  const isKnown = scale === 'major' || isMeasured(measures);
  const ownInterest = saidNow ?? measures?.ownInterest;
  const facts = {
    ...(isKnown && { scale }),
    ...{ type, receivedOn, on, memberCallIn, recommendation },
    ...(ownInterest !== undefined && { ownInterest }),
    validFrom: clock.validFrom,
    objections: objections(consultation),
    ...(publicity.circumstances.departure !== undefined && {
      departure: publicity.circumstances.departure,
    }),
    ...(measures?.homes != null && { homes: measures.homes }),
    ...(measures?.siteHectares != null && { siteHectares: measures.siteHectares }),
    ...(measures?.floorSpaceSquareMetres != null && {
      floorSpaceSquareMetres: measures.floorSpaceSquareMetres,
    }),
    ...(gateway && { gateway }),
    ...ofTheParent(state.parent?.permission ?? null),
  };
  const answer = whoDecides(facts, corrections);
  if (!answer || ownInterest !== undefined || answer.value === 'undetermined') return answer;
  // If nobody has said whether the council, a member or an officer has an interest, and that matters, the
  // answer says so.
  if (whoDecides({ ...facts, ownInterest: true }, corrections)?.value === answer.value) return answer;
  return { ...answer, because: { ...answer.because, missing: ['ownInterest'] } };
}

/** Whether anything about its size is recorded. */
export const isMeasured = (measures: Valid['measures']): boolean =>
  measures !== null &&
  (measures.homes !== null || measures.siteHectares !== null || measures.floorSpaceSquareMetres !== null);

/** A variation follows its permission; reserved matters depend on the size of their outline permission. */
function ofTheParent(permission: ParentPermission | null): Pick<DelegationFacts, 'parent' | 'outline'> {
  if (!permission) return {};
  const { applicationType: type, scale, homes, siteHectares, floorSpaceSquareMetres } = permission;
  const size = { ...(homes !== null && { homes }) };
  const floor = { ...(floorSpaceSquareMetres !== null && { floorSpaceSquareMetres }) };
  return {
    parent: { type, scale, ...size, ...floor, ...(siteHectares !== null && { siteHectares }) },
    outline: { ...size, ...floor },
  };
}
