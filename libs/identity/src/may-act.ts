import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** A day, `YYYY-MM-DD`. Days in this form sort as text. */
type Day = string;

/** For which council someone may act, from which day to which, as their officer record has it. */
export interface CouncilAuthorisation {
  readonly council: string;
  readonly from: Day;
  /** The last day, or null while it lasts. */
  readonly until: Day | null;
}

/** What a route or command needs. */
export interface Need {
  /** Any one of these. */
  readonly roles: readonly Role[];
  /** Whose case it is; null where it is no one council's business (joining the service, the list of councils). */
  readonly council: string | null;
  readonly on: Day;
}

export type Permission =
  /** `as`: the role it is done in, which goes into the stored fact. */
  | { readonly allowed: true; readonly as: Role }
  | {
      readonly allowed: false;
      readonly code: 'role-not-allowed' | 'council-not-authorised';
      readonly because: string;
    };

/**
 * Whether someone may do what needs these roles for this council on this day. The role opens the kind of act; the
 * council opens the case. A person acts for the councils that authorised them on that day, whatever their role: a
 * service manager, an auditor or finance sees no council that has not let them in. A machine (`system`) has no
 * officer record, so it acts for the councils its token names.
 */
export function mayAct(
  principal: Principal,
  authorisations: readonly CouncilAuthorisation[],
  { roles, council, on }: Need,
): Permission {
  const held = principal.roles.filter((role) => roles.includes(role));
  if (held.length === 0) {
    const because = `This is for ${inWords(roles, 'or')}; you are signed in as ${inWords(principal.roles, 'and')}.`;
    return { allowed: false, code: 'role-not-allowed', because };
  }
  const as = held.find((role) => council === null || reaches(role, principal, authorisations, council, on));
  if (as) return { allowed: true, as };
  const because = `You are not authorised to act for ${council} on ${on}.`;
  return { allowed: false, code: 'council-not-authorised', because };
}

const titles: Record<Role, string> = {
  officer: 'an officer',
  teamLeader: 'a team leader',
  validation: 'a validation officer',
  committeeClerk: 'a committee clerk',
  finance: 'finance',
  auditor: 'an auditor',
  serviceManager: 'a service manager',
  system: 'another system',
};

function inWords(roles: readonly Role[], join: 'or' | 'and'): string {
  const [last = 'nobody', ...others] = roles.map((role) => titles[role]).reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${join} ${last}`;
}

/** The councils whose cases someone may see in these roles on this day, for lists that span councils. */
export function councilsOpenTo(
  principal: Principal,
  authorisations: readonly CouncilAuthorisation[],
  { roles, on }: Omit<Need, 'council'>,
): 'all' | readonly string[] {
  const held = principal.roles.filter((role) => roles.includes(role));
  const asMachine = held.includes('system') ? principal.machineCouncils : [];
  if (asMachine === 'all') return 'all';
  const asPerson = held.some((role) => role !== 'system')
    ? authorisations.filter((each) => inForce(each, on)).map(({ council }) => council)
    : [];
  return [...new Set([...asMachine, ...asPerson])].sort();
}

function reaches(
  role: Role,
  { machineCouncils }: Principal,
  authorisations: readonly CouncilAuthorisation[],
  council: string,
  on: Day,
): boolean {
  if (role === 'system') return machineCouncils === 'all' || machineCouncils.includes(council);
  return authorisations.some((each) => each.council === council && inForce(each, on));
}

const inForce = ({ from, until }: CouncilAuthorisation, on: Day): boolean =>
  from <= on && (until === null || on <= until);
