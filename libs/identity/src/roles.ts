/** The capacities in which someone may act. What each may do is said by each route, not here. */
export const roles = [
  'officer',
  'teamLeader',
  'validation',
  'committeeClerk',
  'finance',
  'auditor',
  'serviceManager',
  'system',
] as const;

export type Role = (typeof roles)[number];
