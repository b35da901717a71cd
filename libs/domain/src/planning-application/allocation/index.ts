import type { Handlers } from '../handlers.js';
import { type AllocateOfficer, allocateOfficer } from './allocate-officer.js';
import { type AllocateSpecialist, allocateSpecialist } from './allocate-specialist.js';

export type AllocationCommand = AllocateOfficer | AllocateSpecialist;

export const allocation: Handlers<AllocationCommand> = {
  AllocateOfficer: allocateOfficer,
  AllocateSpecialist: allocateSpecialist,
};
