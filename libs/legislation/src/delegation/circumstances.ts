import type { Circumstances } from '../data/delegation-scheme-row.js';
import type { ApplicationType } from '../types/application-type.js';
import type { Scale } from '../types/scale.js';

/** The facts of a case that schemes of delegation use. (A type, so that it can be among an answer's inputs.) */
export type CaseToDecide = {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly scale?: Scale;
  /** Homes proposed; zero if none; unknown if left out. */
  readonly homes?: number;
  readonly homesOfUnknownNumber?: boolean;
  readonly siteHectares?: number;
  /** Floor space to be created; unknown if left out. */
  readonly floorSpaceSquareMetres?: number;
  /** The outline permission whose reserved matters these are. */
  readonly outline?: { readonly homes?: number; readonly floorSpaceSquareMetres?: number };
  /** For development that has already begun (section 73A). */
  readonly retrospective?: boolean;
  /** The same application asks for listed building consent. */
  readonly withListedBuildingConsent?: boolean;
  readonly objections?: number;
  readonly recommendation?: 'grant' | 'refuse';
  readonly memberCallIn?: boolean;
  readonly ownInterest?: boolean;
  readonly departure?: boolean;
};

/** Whether a rule applies; or the unknown facts that decide this. */
type Applies = boolean | { readonly missing: readonly string[] };

type Limit = number | undefined;

/**
 * Whether a rule's circumstances match the case: no if one does not match, unknown if that depends on an unknown fact.
 */
export function applies(when: Circumstances, type: ApplicationType, caseToDecide: CaseToDecide): Applies {
  const homes = homesOf(caseToDecide);
  const retrospective = caseToDecide.retrospective ?? type.code.endsWith('.retro');
  const withListed = caseToDecide.withListedBuildingConsent ?? type.alsoAsksFor.includes('listed-building');
  const parts: readonly Applies[] = [
    when.families?.includes(type.family) ?? true,
    when.scales ? ofScale(when.scales, type, caseToDecide) : true,
    sized(when.homesAtLeast, homes, 'homes', (limit, size) => size >= limit),
    sized(when.homesAtMost, homes, 'homes', (limit, size) => size <= limit),
    sized(when.siteHectaresBelow, caseToDecide.siteHectares, 'siteHectares', (limit, size) => size < limit),
    ofTheOutline(when, caseToDecide.outline),
    (caseToDecide.objections ?? 0) >= (when.objectionsAtLeast ?? 0),
    when.recommendation === undefined || when.recommendation === caseToDecide.recommendation,
    asked(when.memberCallIn, caseToDecide.memberCallIn),
    asked(when.ownInterest, caseToDecide.ownInterest),
    asked(when.departure, caseToDecide.departure),
    asked(when.retrospective, retrospective),
    asked(when.withListedBuildingConsent, withListed),
  ];
  if (parts.includes(false)) return false;
  const missing = parts.flatMap((part) => (typeof part === 'object' ? part.missing : []));
  return missing.length === 0 ? true : { missing: [...new Set(missing)] };
}

/** A statement of floor space without homes means that no homes are proposed. */
const homesOf = ({ homes, homesOfUnknownNumber, floorSpaceSquareMetres }: CaseToDecide): Limit =>
  homes ?? (homesOfUnknownNumber || floorSpaceSquareMetres === undefined ? undefined : 0);

/**
 * A development is known not to be major if it was measured, or if somebody says so. The name of a form is not
 * enough.
 */
function ofScale(
  scales: readonly Scale[],
  { scaleInCode }: ApplicationType,
  caseToDecide: CaseToDecide,
): Applies {
  const scaleIfKnown = caseToDecide.scale ?? (scaleInCode === 'major' ? scaleInCode : undefined);
  if (scaleIfKnown) return scales.includes(scaleIfKnown);
  const homes = homesOf(caseToDecide);
  if ((homes ?? 0) > 0 || caseToDecide.floorSpaceSquareMetres !== undefined)
    return scales.includes('minor') || scales.includes('other');
  return { missing: [...(homes === undefined ? ['homes'] : []), 'floorSpaceSquareMetres'] };
}

/** An outline permission for only homes has no floor space, and one for only floor space has no homes. */
function ofTheOutline(when: Circumstances, outline: CaseToDecide['outline']): Applies {
  const { outlineHomesAtLeast: homes, outlineFloorSpaceAtLeast: floorSpace } = when;
  if (homes === undefined && floorSpace === undefined) return true;
  if (outline?.homes === undefined && outline?.floorSpaceSquareMetres === undefined)
    return { missing: ['outline.homes', 'outline.floorSpaceSquareMetres'] };
  return (outline.homes ?? 0) >= (homes ?? 0) && (outline.floorSpaceSquareMetres ?? 0) >= (floorSpace ?? 0);
}

function sized(
  limit: Limit,
  size: Limit,
  fact: string,
  within: (limit: number, size: number) => boolean,
): Applies {
  if (limit === undefined) return true;
  return size === undefined ? { missing: [fact] } : within(limit, size);
}

const asked = (wanted: true | undefined, is: boolean | undefined): boolean =>
  wanted === undefined || is === true;
