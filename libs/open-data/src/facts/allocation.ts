import type { AllocationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const allocation: Parts<AllocationFact> = {
  OfficerAllocated: shows('application', 'caseOfficer'),
  SpecialistAllocated: internal,
};
