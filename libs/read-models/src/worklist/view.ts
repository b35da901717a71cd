import type { WorkCase } from './work-case.js';

/** The role in which somebody looks at the worklist. */
export const viewpoints = [
  'officer',
  'specialist',
  'validation',
  'teamLeader',
  'committeeClerk',
  'finance',
] as const;
export type Viewpoint = (typeof viewpoints)[number];

/** The reader of the list: the role, and the person; null if the list is for everybody in the role. */
export interface View {
  readonly as: Viewpoint;
  readonly person: string | null;
}

/** An officer's own cases are only on that officer's list. */
export const isTheirs = ({ officer, specialists }: WorkCase, { as, person }: View): boolean => {
  if (person === null) return true;
  if (as === 'officer') return officer === person;
  return as !== 'specialist' || specialists.some((each) => each.officer === person);
};
