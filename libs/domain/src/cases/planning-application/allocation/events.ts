import type { OfficerId } from '../../../values.js';

/** Who works on a case. */
export type AllocationFact =
  | { readonly type: 'OfficerAllocated'; readonly officer: OfficerId; readonly previous: OfficerId | null }
  | {
      readonly type: 'SpecialistAllocated';
      readonly discipline: Discipline;
      readonly officer: OfficerId;
      readonly previous: OfficerId | null;
    };

export const allocationEvents: Readonly<Record<AllocationFact['type'], number>> = {
  OfficerAllocated: 1,
  SpecialistAllocated: 1,
};

export const disciplines = [
  'conservation',
  'urbanDesign',
  'landscape',
  'trees',
  'ecology',
  'highways',
  'environmentalHealth',
  'affordableHousing',
  'viability',
] as const;

/** What a specialist shared between the councils knows about. */
export type Discipline = (typeof disciplines)[number];
