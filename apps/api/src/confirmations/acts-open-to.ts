import { recordNotes } from '#domain';
import type { Principal } from '#identity';
import { type TwoPersonRoute, twoPersonRoutes } from '../planning-application/two-people/acts.js';
import { actsOfMoney } from './acts-of-money.js';

const ofRecords = {
  [recordNotes.settingAside]: {
    ...{ roles: ['teamLeader', 'serviceManager'], confirmedBy: ['serviceManager'] },
  } satisfies Pick<TwoPersonRoute, 'roles' | 'confirmedBy'>,
};

const rolesOfActs = Object.entries({ ...twoPersonRoutes, ...actsOfMoney, ...ofRecords }).map(
  ([act, { roles, ...more }]) =>
    [act, { mine: roles, me: 'confirmedBy' in more ? (more.confirmedBy ?? roles) : roles }] as const,
);

/** The acts of two people that a person's roles let them confirm (`me`) or propose (`mine`). */
export const actsOpenTo = (
  { roles: held }: Pick<Principal, 'roles'>,
  whose: 'me' | 'mine',
): readonly string[] =>
  rolesOfActs.filter(([, roles]) => roles[whose].some((role) => held.includes(role))).map(([act]) => act);
