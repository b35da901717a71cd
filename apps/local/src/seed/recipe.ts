import type { FeeProposal } from '#legislation';
import type { Random } from './random.js';

/** A code of the schema, with the words that the schema gives it. */
export type Choice = readonly [value: string, description: string];

/** How to generate applications of one type. */
export interface Recipe {
  /** Its relative frequency. */
  readonly weight: number;
  readonly type: Choice;
  readonly property: Choice;
  readonly projectTypes: readonly [Choice, ...Choice[]];
  readonly files: readonly [Choice, ...Choice[]];
  /** The share of applicants that are companies, from 0 to 1. */
  readonly byCompany: number;
  readonly draft: (random: Random) => Draft;
}

export interface Draft {
  readonly description: string;
  readonly siteSquareMetres: number;
  readonly homes?: number;
  readonly newFloorSpace?: number;
  readonly extension?: number;
  /** What the fee depends on, besides the type. */
  readonly fee: Omit<FeeProposal, 'type'>;
}

export const files = {
  sitePlan: ['sitePlan.proposed', 'Site plan - proposed'],
  locationPlan: ['locationPlan', 'Location plan'],
  elevations: ['elevations.proposed', 'Elevations - proposed'],
  floorPlan: ['floorPlan.proposed', 'Floor plan - proposed'],
  designAndAccess: ['designAndAccessStatement', 'Design and Access Statement'],
  heritage: ['heritageStatement', 'Heritage Statement'],
  planning: ['planningStatement', 'Planning statement'],
  netGain: ['biodiversityNetGainInformation', 'Biodiversity Net Gain (BNG) information'],
  trees: ['treesReport', 'Trees report'],
  sketch: ['sketchPlan', 'Sketch plan'],
  noise: ['noiseAssessment', 'Noise assessment'],
  evidence: ['otherEvidence', 'Other - evidence or correspondence'],
  other: ['otherDocument', 'Other - document'],
} as const satisfies Record<string, Choice>;

export const properties = {
  terrace: ['residential.house.terrace', 'Terrace'],
  semi: ['residential.house.semiDetached', 'Semi-detached'],
  detached: ['residential.house.detached', 'Detached'],
  shop: ['commercial.retail.shop', 'Shop'],
  office: ['commercial.office', 'Office'],
  farm: ['commercial.agriculture.farm', 'Farm / Non-Residential Associated Building'],
  land: ['land', 'Land'],
} as const satisfies Record<string, Choice>;
