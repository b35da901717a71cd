import type { AllocationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const allocation = {
  OfficerAllocated: shows('officer', 'allocations'),
  SpecialistAllocated: shows('specialists'),
} satisfies Parts<AllocationFact>;
