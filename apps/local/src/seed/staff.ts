import { servicePeople } from '../development/people.js';
import type { SeedCouncil } from './wards.js';

export type Council = SeedCouncil;

export const validationOfficer = 'nadia.rahman';

export const finance = 'farid.aziz';

export const headOfService = 'peter.lowe';

export const committeeClerk = 'carol.venn';

/** The planners who may act for a council. Specialists advise; they carry no cases here. */
export const officersOf = (council: Council): readonly string[] =>
  servicePeople
    .filter(({ actsFor, jobTitle }) => actsFor.includes(council) && /planner/i.test(jobTitle))
    .map(({ id }) => id);

/** Signs for the team, and never what they recommended. */
export const signerFor = (officer: string): string =>
  officer === 'amina.hassan' ? 'tom.ashdown' : 'amina.hassan';

export const councils: readonly Council[] = ['CAM', 'SCA'];

export interface Timekeeper {
  readonly id: string;
  readonly employer: Council;
  readonly actsFor: readonly Council[];
  readonly grade: 'principal' | 'senior' | 'planner';
}

function gradeOf(jobTitle: string): Timekeeper['grade'] {
  if (jobTitle.startsWith('Principal')) return 'principal';
  return jobTitle.startsWith('Senior') ? 'senior' : 'planner';
}

/** The planners whose time the councils pay for here: enough to see how it adds up. */
export const timekeepers: readonly Timekeeper[] = servicePeople
  .filter(({ jobTitle }) => /planner/i.test(jobTitle))
  .slice(0, 4)
  .map(({ id, employer, actsFor, jobTitle }) => ({ id, employer, actsFor, grade: gradeOf(jobTitle) }));
