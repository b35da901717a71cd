import type { AllocationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Columns } from './columns.js';

export const allocation: Columns<AllocationFact> = {
  OfficerAllocated: shows('officer'),
  SpecialistAllocated: shows('specialists'),
};
