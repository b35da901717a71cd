import type { AllocationFact } from '#domain';
import { fact, officer, type SamplesOf } from './sample.js';

export const allocation: SamplesOf<AllocationFact> = {
  OfficerAllocated: { type: 'OfficerAllocated', ...fact, officer, previous: null },
  SpecialistAllocated: { type: 'SpecialistAllocated', ...fact, discipline: 'trees', officer, previous: null },
};
