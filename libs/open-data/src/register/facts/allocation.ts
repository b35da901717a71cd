import type { AllocationFact } from '#domain';
import { internal, type Parts } from './parts.js';

export const allocation: Parts<AllocationFact> = {
  OfficerAllocated: internal,
  SpecialistAllocated: internal,
};
