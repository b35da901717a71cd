import type { OfficerId } from '../../../values.js';

/** The people who work on a case. */
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

/** The disciplines of specialists whom the councils share. */
export type Discipline = (typeof disciplines)[number];
