import type { WorkCase } from './work-case.js';

/** In which role somebody looks at the worklist. */
export const viewpoints = [
  'officer',
  'specialist',
  'validation',
  'teamLeader',
  'committeeClerk',
  'finance',
] as const;
export type Viewpoint = (typeof viewpoints)[number];

/** For whom the list is: as whom they look, and who they are; null if it is for anybody of the role. */
export interface View {
  readonly as: Viewpoint;
  readonly person: string | null;
}

/** An officer's own cases are on an officer's list, and no other's. */
export const isTheirs = ({ officer, specialists }: WorkCase, { as, person }: View): boolean => {
  if (person === null) return true;
  if (as === 'officer') return officer === person;
  return as !== 'specialist' || specialists.some((each) => each.officer === person);
};
