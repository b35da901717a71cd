import { servicePeople } from '../development/people.js';
import type { SeedCouncil } from './wards.js';

export type Council = SeedCouncil;

export const service = '/shared-services/cambridge';

export const validationOfficer = 'nadia.rahman';

export const finance = 'farid.aziz';

export const headOfService = 'peter.lowe';

export const committeeClerk = 'carol.venn';

/** The planners who may act for a council. Specialists advise and have no cases here. */
export const officersOf = (council: Council): readonly string[] =>
  servicePeople
    .filter(({ actsFor, jobTitle }) => actsFor.includes(council) && /planner/i.test(jobTitle))
    .map(({ id }) => id);

/** The team's signatory for an officer, never the officer. */
export const signerFor = (officer: string): string =>
  officer === 'amina.hassan' ? 'tom.ashdown' : 'amina.hassan';

export const councils: readonly Council[] = ['CAM', 'SCA'];

export interface SeedPost {
  readonly id: string;
  readonly employer: Council;
  readonly actsFor: readonly Council[];
  readonly grade: 'principal' | 'senior' | 'planner' | 'specialist';
  readonly team: string;
  readonly specialism?: 'conservation' | 'trees';
}

/** Planners and specialists. */
export const posts: readonly SeedPost[] = servicePeople.flatMap(({ id, employer, actsFor, jobTitle }) => {
  const post = postFor(jobTitle);
  return post ? [{ id, employer, actsFor, ...post }] : [];
});

function postFor(jobTitle: string): Pick<SeedPost, 'grade' | 'team' | 'specialism'> | undefined {
  const historicAndNatural = { grade: 'specialist', team: 'Historic and natural environment' } as const;
  if (jobTitle.startsWith('Conservation')) return { ...historicAndNatural, specialism: 'conservation' };
  if (jobTitle.startsWith('Tree')) return { ...historicAndNatural, specialism: 'trees' };
  if (!/planner/i.test(jobTitle)) return undefined;
  if (jobTitle.startsWith('Principal')) return { grade: 'principal', team: 'Area' };
  return { grade: jobTitle.startsWith('Senior') ? 'senior' : 'planner', team: 'Area' };
}

/** The planners whose time is recorded here: enough to show the calculation. */
export const timekeepers: readonly SeedPost[] = posts.filter(({ team }) => team === 'Area').slice(0, 4);
