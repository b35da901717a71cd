import type { Handlers } from '../handlers.js';
import { type AllocateOfficer, allocateOfficer } from './allocate-officer.js';
import { type AllocateSpecialist, allocateSpecialist } from './allocate-specialist.js';
import { type HandOnCase, handOnCase } from './hand-on-case.js';

export type AllocationCommand = AllocateOfficer | AllocateSpecialist | HandOnCase;

export const allocation: Handlers<AllocationCommand> = {
  AllocateOfficer: allocateOfficer,
  AllocateSpecialist: allocateSpecialist,
  HandOnCase: handOnCase,
};
