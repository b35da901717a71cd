import type { DevelopmentPerson } from './development-people.js';

type Person = DevelopmentPerson;

/** Roles in words. */
const roleWords: Readonly<Record<string, string>> = {
  serviceManager: 'service manager',
  teamLeader: 'team leader',
  committeeClerk: 'committee clerk',
  finance: 'finance',
  auditor: 'auditor',
  validation: 'validation officer',
  officer: 'case officer',
  portal: 'submission portal',
  importer: 'importer',
  operator: 'operator',
};

const machineRoles = new Set(['portal', 'importer']);

const rolesInWords = (roles: readonly string[]): string =>
  roles.map((role) => roleWords[role] ?? role).join(', ');

/** People (without programs), by role and name. */
export function peopleToBe(people: readonly Person[]) {
  const order = Object.keys(roleWords);
  const rank = ({ roles }: Person): number => Math.min(...roles.map((role) => order.indexOf(role)));
  return people
    .filter(({ roles }) => !roles.some((role) => machineRoles.has(role)))
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
    .map(({ id, name, jobTitle, roles }) => ({ id, name, jobTitle, roles: rolesInWords(roles) }));
}
