/** Programs that act by themselves: a portal hands applications in, an importer brings a council's open cases. */
const machineRoles = ['portal', 'importer'] as const;

/** The capacities in which someone may act. What each may do is said by each route, not here. */
export const roles = [
  'officer',
  'teamLeader',
  'validation',
  'committeeClerk',
  'finance',
  'auditor',
  'serviceManager',
  ...machineRoles,
] as const;

export type Role = (typeof roles)[number];
type MachineRole = (typeof machineRoles)[number];

export const isMachine = (role: Role): role is MachineRole =>
  (machineRoles as readonly string[]).includes(role);
