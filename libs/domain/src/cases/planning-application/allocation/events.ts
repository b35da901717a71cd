import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import type { Discipline } from '../vocabulary/discipline.js';

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

export const allocationEffects: Effects<AllocationFact> = {
  OfficerAllocated: { keeps: (_, { officer }) => ({ officer }) },
  SpecialistAllocated: {
    keeps: ({ specialists }, { discipline, officer }) => ({
      specialists: new Map(specialists).set(discipline, officer),
    }),
  },
};
