import { rolesByRank, rolesInWords } from '../people/roles.js';
import type { DevelopmentPerson } from './development-people.js';

type Person = DevelopmentPerson;

const machineRoles = new Set(['portal', 'importer']);

/** People (without programs), by role and name. */
export function peopleToBe(people: readonly Person[]) {
  const rank = ({ roles }: Person): number => Math.min(...roles.map((role) => rolesByRank.indexOf(role)));
  return people
    .filter(({ roles }) => !roles.some((role) => machineRoles.has(role)))
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
    .map(({ id, name, jobTitle, roles }) => ({ id, name, jobTitle, roles: rolesInWords(roles) }));
}
