/**
 * The possible values of a fact in a proposal: enough to detect a misspelt or wrong one, and to describe it to a
 * client.
 */
export type FactShape =
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'number' }
  | { readonly kind: 'number or unknown' }
  | { readonly kind: 'day' }
  | { readonly kind: 'one of'; readonly words: readonly string[] }
  | { readonly kind: 'area' }
  | { readonly kind: 'area or unknown' }
  | { readonly kind: 'list'; readonly of: FactShape }
  | { readonly kind: 'facts'; readonly facts: FactShapes };

export interface FactShapes {
  readonly [fact: string]: FactShape;
}

const yesOrNo = { kind: 'yes or no' } as const;
const area = { kind: 'area' } as const;
const areaOrUnknown = { kind: 'area or unknown' } as const;
const oneOf = (...words: readonly string[]) => ({ kind: 'one of', words }) as const;
const listOf = (of: FactShape) => ({ kind: 'list', of }) as const;
const facts = (of: FactShapes) => ({ kind: 'facts', facts: of }) as const;

const developmentFacts = {
  siteArea: area,
  newHomes: { kind: 'number or unknown' },
  otherBuildings: areaOrUnknown,
  sharedFloorSpace: facts({ shared: area, wholeBuilding: area }),
  agriculturalBuildings: areaOrUnknown,
  glasshouses: area,
  plantOrMachinery: yesOrNo,
  housesAltered: { kind: 'number' },
  worksInCurtilage: yesOrNo,
  parkingOrAccess: yesOrNo,
  exploratoryDrilling: yesOrNo,
  oilOrGasWinning: yesOrNo,
  mineralWorking: yesOrNo,
  otherOperations: yesOrNo,
  homesByChangeOfUse: facts({ homes: { kind: 'number' }, fromOneHouse: yesOrNo }),
  wasteDisposal: yesOrNo,
  otherChangeOfUse: yesOrNo,
} as const satisfies FactShapes;

const development = facts(developmentFacts);

/** All facts that a proposal may have besides its type and its council. */
export const proposalFacts = {
  development,
  parent: oneOf('householder', 'major', 'other', 'listed building consent'),
  requests: { kind: 'number' },
  biodiversityGainPlan: yesOrNo,
  reservedMattersPaidInFull: yesOrNo,
  buildingOperations: yesOrNo,
  advertisementSites: listOf(oneOf('premises', 'other')),
  breachOfCondition: yesOrNo,
  hazardousSubstances: oneOf('up to twice the controlled quantity', 'over twice', 'existing consent'),
  claims: facts({
    disabledAccess: yesOrNo,
    parishCouncil: yesOrNo,
    sportsClub: yesOrNo,
    samePaidApplicationSameDay: yesOrNo,
    alternativeOfAnEarlierOne: yesOrNo,
    permittedDevelopmentRightsRemoved: yesOrNo,
    enforcementAppeal: yesOrNo,
    freeGo: facts({ twelveMonthsBegan: { kind: 'day' } }),
  }),
  alternatives: listOf(development),
  crossBoundary: facts({ areas: listOf(development), largerPartHere: yesOrNo }),
} as const satisfies FactShapes;
