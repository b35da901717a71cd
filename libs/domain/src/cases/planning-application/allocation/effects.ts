import type { Effects } from '../effect.js';
import type { AllocationFact } from './events.js';

export const allocationEffects: Effects<AllocationFact> = {
  OfficerAllocated: { keeps: (_, { officer }) => ({ officer }) },
  SpecialistAllocated: {
    keeps: ({ specialists }, { discipline, officer }) => ({
      specialists: new Map(specialists).set(discipline, officer),
    }),
  },
};
