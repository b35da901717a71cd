import { servicePeople } from '../development/people.js';
import type { SeedCouncil } from './wards.js';

export type Council = SeedCouncil;

export const validationOfficer = 'nadia.rahman';

export const committeeClerk = 'carol.venn';

/** The planners who may act for a council. Specialists advise; they carry no cases here. */
export const officersOf = (council: Council): readonly string[] =>
  servicePeople
    .filter(({ actsFor, jobTitle }) => actsFor.includes(council) && /planner/i.test(jobTitle))
    .map(({ id }) => id);

/** Signs for the team, and never what they recommended. */
export const signerFor = (officer: string): string =>
  officer === 'amina.hassan' ? 'tom.ashdown' : 'amina.hassan';
