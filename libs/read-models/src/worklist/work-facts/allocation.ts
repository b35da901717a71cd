import type { AllocationFact } from '#domain';
import type { Works } from '../works.js';

export const allocation: Works<AllocationFact> = {
  OfficerAllocated: (work, { effectiveOn }) => ({ ...work, allocatedOn: effectiveOn, untouched: true }),
  SpecialistAllocated: (work, { officer, previous, effectiveOn: since }) => ({
    ...work,
    adviceFrom: [
      ...work.adviceFrom.filter((each) => each.officer !== officer && each.officer !== previous),
      { officer, since },
    ],
  }),
};
