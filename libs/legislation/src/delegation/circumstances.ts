import type { Circumstances } from '../data/delegation-schemes.js';
import type { ApplicationType } from '../types/application-type.js';
import type { Scale } from '../types/scale.js';

/** What a scheme of delegation looks at in a case. (A type, so that it may stand among an answer's inputs.) */
export type CaseToDecide = {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly scale?: Scale;
  /** Homes proposed; none when left out. */
  readonly homes?: number;
  readonly homesOfUnknownNumber?: boolean;
  readonly siteHectares?: number;
  /** The outline permission whose reserved matters these are. */
  readonly outline?: { readonly homes?: number; readonly floorSpaceSquareMetres?: number };
  readonly objections?: number;
  readonly recommendation?: 'grant' | 'refuse';
  readonly memberCallIn?: boolean;
  readonly ownInterest?: boolean;
  readonly departure?: boolean;
};

/** Whether a rule's circumstances are those of the case. What is not known does not satisfy a rule that asks for it. */
export function applies(when: Circumstances, type: ApplicationType, facts: CaseToDecide): boolean {
  const homes = facts.homes ?? (facts.homesOfUnknownNumber ? undefined : 0);
  const scale = facts.scale ?? type.scaleInCode ?? 'minor';
  return (
    (when.families?.includes(type.family) ?? true) &&
    (when.scales?.includes(scale) ?? true) &&
    atLeast(when.homesAtLeast, homes) &&
    atMost(when.homesAtMost, homes) &&
    below(when.siteHectaresBelow, facts.siteHectares) &&
    atLeast(when.outlineHomesAtLeast, facts.outline?.homes) &&
    atLeast(when.outlineFloorSpaceAtLeast, facts.outline?.floorSpaceSquareMetres) &&
    atLeast(when.objectionsAtLeast, facts.objections) &&
    (when.recommendation === undefined || when.recommendation === facts.recommendation) &&
    asked(when.memberCallIn, facts.memberCallIn) &&
    asked(when.ownInterest, facts.ownInterest) &&
    asked(when.departure, facts.departure)
  );
}

type Limit = number | undefined;

const atLeast = (limit: Limit, size: Limit): boolean =>
  limit === undefined || (size !== undefined && size >= limit);
const atMost = (limit: Limit, size: Limit): boolean =>
  limit === undefined || (size !== undefined && size <= limit);
const below = (limit: Limit, size: Limit): boolean =>
  limit === undefined || (size !== undefined && size < limit);
const asked = (wanted: true | undefined, is: boolean | undefined): boolean =>
  wanted === undefined || is === true;
