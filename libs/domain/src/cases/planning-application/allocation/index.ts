import { done } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { type AllocateOfficer, allocateOfficer, mayAllocateOfficer } from './allocate-officer.js';
import { type AllocateSpecialist, allocateSpecialist, mayAllocateSpecialist } from './allocate-specialist.js';
import { type HandOnCase, handOnCase, mayHandOnCase } from './hand-on-case.js';

export type AllocationCommand = AllocateOfficer | AllocateSpecialist | HandOnCase;

export const allocation: Handlers<AllocationCommand> = {
  AllocateOfficer: act(mayAllocateOfficer, allocateOfficer, { days: { on: done() } }),
  AllocateSpecialist: act(mayAllocateSpecialist, allocateSpecialist, { days: { on: done() } }),
  HandOnCase: act(mayHandOnCase, handOnCase, { days: { on: done() } }),
};
