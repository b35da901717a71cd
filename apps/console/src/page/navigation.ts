/** An entry of the navigation, in display order. */
export interface Place {
  readonly href: string;
  readonly words: string;
}

const committee: Place = { href: '/meetings', words: 'Committee' };
const time: Place = { href: '/time', words: 'Time' };
const confirm: Place = { href: '/confirm', words: 'Confirm' };
const councils: Place = { href: '/councils', words: 'Councils' };
const consultees: Place = { href: '/consultees', words: 'Consultees' };
const letters: Place = { href: '/outbox', words: 'Letters' };

/**
 * The entries for each role. A user with several roles sees all of theirs. Only existing places are listed.
 */
const places: Readonly<Record<string, readonly Place[]>> = {
  serviceManager: [
    { href: '/service', words: 'Service' },
    { href: '/team', words: 'Team' },
    { href: '/people', words: 'People' },
    councils,
    confirm,
    committee,
    consultees,
    letters,
    { href: '/money', words: 'Money' },
    { href: '/audit', words: 'Audit' },
    { href: '/operations', words: 'Operations' },
  ],
  teamLeader: [
    { href: '/team', words: 'Team' },
    { href: '/work', words: 'My work' },
    confirm,
    committee,
    consultees,
    letters,
    time,
  ],
  committeeClerk: [committee, { href: '/work', words: 'My work' }],
  validation: [{ href: '/work', words: 'My work' }, confirm, consultees, letters, councils],
  officer: [{ href: '/work', words: 'My work' }, confirm, committee, consultees, letters, time],
  finance: [{ href: '/money', words: 'Money' }, confirm],
  auditor: [
    { href: '/audit', words: 'Audit' },
    { href: '/money', words: 'Money' },
    { href: '/operations', words: 'Operations' },
  ],
};

const forEverybody: readonly Place[] = [
  { href: '/cases', words: 'Cases' },
  { href: '/register', words: 'Register' },
];

export function navigation(roles: readonly string[]): readonly Place[] {
  const opened = Object.entries(places).flatMap(([role, ofRole]) => (roles.includes(role) ? ofRole : []));
  const all = [...opened, ...forEverybody];
  return all.filter(({ href }, at) => all.findIndex((each) => each.href === href) === at);
}

/** The first page for a user with these roles. */
export const homeOf = (roles: readonly string[]): string => navigation(roles)[0]?.href ?? '/cases';
