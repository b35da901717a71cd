import type { CalendarDate } from '../dates.js';
import type { Extent } from './values.js';

/**
 * The proposed development in numbers: one fact for each category of Schedule 1, Part 2. Leave out categories that are
 * not proposed. Floor space is the gross space that is created, measured outside the walls. The site is all the land of
 * the application.
 */
export interface Development {
  readonly siteArea?: Extent;
  /** Category 1. In outline the number may be unknown: the site area is charged. */
  readonly newHomes?: number | 'unknown';
  /** Category 2. `{ squareMetres: 0 }` if no floor space is created. */
  readonly otherBuildings?: Extent | 'unknown';
  /** A building with homes and other uses: shared space is charged in proportion to the uses that are not homes. */
  readonly sharedFloorSpace?: { readonly shared: Extent; readonly wholeBuilding: Extent };
  /** Category 3. */
  readonly agriculturalBuildings?: Extent | 'unknown';
  /** Category 4. */
  readonly glasshouses?: Extent;
  /** Category 5. */
  readonly plantOrMachinery?: boolean;
  /** Category 6: houses or flats enlarged, improved or altered. */
  readonly housesAltered?: number;
  /** Category 7: outbuildings, walls and fences of one house. */
  readonly worksInCurtilage?: boolean;
  /** Category 8: parking, service road or access for the existing use of a single undertaking. */
  readonly parkingOrAccess?: boolean;
  /** Category 9. */
  readonly exploratoryDrilling?: boolean;
  /** Category 10. */
  readonly oilOrGasWinning?: boolean;
  /** Category 11(1). */
  readonly mineralWorking?: boolean;
  /** Category 11(2): engineering and other operations within no other category. */
  readonly otherOperations?: boolean;
  /** Category 12. If one house becomes several, only the additional homes are charged. */
  readonly homesByChangeOfUse?: { readonly homes: number; readonly fromOneHouse: boolean };
  /** Category 13: disposal of refuse or waste, deposit or storage of minerals. */
  readonly wasteDisposal?: boolean;
  /** Category 14. */
  readonly otherChangeOfUse?: boolean;
}

/** The kind of permission that is amended, or of which a condition is varied or discharged. */
export type ParentPermission = 'householder' | 'major' | 'other' | 'listed building consent';

/** The claims for a lower fee. Each is checked, and accepted or refused with the reason. */
export interface FeeClaims {
  readonly disabledAccess?: boolean;
  readonly parishCouncil?: boolean;
  readonly sportsClub?: boolean;
  /** Prior approval: a planning application for the same works was made and paid for on the same day. */
  readonly samePaidApplicationSameDay?: boolean;
  /** The second of two alternatives for the same site by the same applicant, lodged by itself after the first. */
  readonly alternativeOfAnEarlierOne?: boolean;
  /** Needed only because an article 4 direction or a condition took permitted development rights away. */
  readonly permittedDevelopmentRightsRemoved?: boolean;
  /** The application that an enforcement appeal (ground (a)) counts as. It costs twice as much. */
  readonly enforcementAppeal?: boolean;
  /** The first revision by the same applicant, same site, same character; the day its twelve months began. */
  readonly freeGo?: { readonly twelveMonthsBegan: CalendarDate };
}

/** All facts on which the fee depends. The answer names facts that the type of application does not use. */
export interface FeeProposal {
  /** Open Digital Planning code: `pp.full.householder`. */
  readonly type: string;
  /** The council whose own table applies, if it sets its own fees. */
  readonly council?: string;
  readonly development?: Development;
  readonly parent?: ParentPermission;
  /** Written requests about conditions are charged by the request. The number of conditions in it does not matter. */
  readonly requests?: number;
  /** A biodiversity gain plan to approve, charged as a request about a condition. */
  readonly biodiversityGainPlan?: boolean;
  /** Reserved matters: fees already paid by this applicant alone come to the fee for all of them at once. */
  readonly reservedMattersPaidInFull?: boolean;
  /** Prior approval of a change of use: whether building operations come with it. */
  readonly buildingOperations?: boolean;
  /** Advertisements: for each site, the most expensive kind on it. */
  readonly advertisementSites?: readonly ('premises' | 'other')[];
  /** A certificate for an existing use or operations that also breach a condition. */
  readonly breachOfCondition?: boolean;
  readonly hazardousSubstances?: 'up to twice the controlled quantity' | 'over twice' | 'existing consent';
  readonly claims?: FeeClaims;
  /** Alternatives on the same site by the same applicant on the same day, each described as if it were the only one. */
  readonly alternatives?: readonly Development[];
  /** Land in the areas of several authorities: the development in each area, and whether the largest part is here. */
  readonly crossBoundary?: { readonly areas: readonly Development[]; readonly largerPartHere: boolean };
}

/** A null in JSON means the same as a fact that is left out. */
export function withoutNulls(given: unknown): unknown {
  if (Array.isArray(given)) return given.map((item) => withoutNulls(item) ?? {});
  if (typeof given !== 'object' || given === null) return given ?? undefined;
  const said = Object.entries(given).filter(([, fact]) => fact !== null && fact !== undefined);
  return Object.fromEntries(said.map(([name, fact]) => [name, withoutNulls(fact)]));
}
