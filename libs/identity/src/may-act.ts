import type { Principal } from './principal.js';
import { isMachine, type Role } from './roles.js';

/** A day, `YYYY-MM-DD`. Days in this form sort as text. */
type Day = string;

/** From which day to which somebody may act, as their officer record has it. */
interface Term {
  readonly from: Day;
  /** The last day, or null while it lasts. */
  readonly until: Day | null;
}

export interface CouncilAuthorisation extends Term {
  readonly council: string;
}

/** Given by the service's host: to act for the service as a whole. */
export interface ServiceAuthorisation extends Term {
  readonly service: string;
}

/** All that somebody's officer record lets them do. */
export interface Held {
  readonly councils: readonly CouncilAuthorisation[];
  readonly services: readonly ServiceAuthorisation[];
}

/**
 * The ground of an authorisation. A role alone permits nothing: `someCouncil` is for requests that are then
 * limited to the caller's councils.
 */
export type Ground =
  | { readonly council: string }
  | { readonly service: string }
  | { readonly someCouncil: true };

/** What a route or command needs. */
export interface Need {
  /** Any one of these. */
  readonly roles: readonly Role[];
  readonly ground: Ground;
  readonly on: Day;
}

export type Permission =
  /** `as`: the role it is done in, which goes into the stored fact. */
  | { readonly allowed: true; readonly as: Role }
  | {
      readonly allowed: false;
      readonly code: 'role-not-allowed' | 'council-not-authorised' | 'service-not-authorised';
      readonly because: string;
    };

/**
 * Whether somebody may do what needs these roles on this ground on this day. The role permits the kind of
 * act; the authorisation says on whose record. A person acts for the councils, and for the service, that
 * authorised them on that day, whatever their role: a service manager, an auditor or finance sees no council
 * that has not authorised them. A machine (`portal`, `importer`) has no officer record, so it acts for the
 * councils in its token, and never for the service.
 */
export function mayAct(principal: Principal, held: Held, { roles, ground, on }: Need): Permission {
  const usable = principal.roles.filter((role) => roles.includes(role));
  if (usable.length === 0) {
    const because = `This needs ${inWords(roles, 'or')}; you are signed in as ${inWords(principal.roles, 'and')}.`;
    return { allowed: false, code: 'role-not-allowed', because };
  }
  const as = usable.find((role) => reaches(role, principal, held, ground, on));
  return as ? { allowed: true, as } : { allowed: false, ...refusalOn(ground, on) };
}

function refusalOn(ground: Ground, on: Day) {
  if ('service' in ground) {
    const because =
      `You are not authorised to act for the service ${ground.service} on ${on}: ` +
      'a service manager of its host council can authorise you.';
    return { code: 'service-not-authorised', because } as const;
  }
  const because =
    'council' in ground
      ? `You are not authorised to act for ${ground.council} on ${on}.`
      : `No council has authorised you to act for it on ${on}.`;
  return { code: 'council-not-authorised', because } as const;
}

const titles: Record<Role, string> = {
  officer: 'an officer',
  teamLeader: 'a team leader',
  validation: 'a validation officer',
  committeeClerk: 'a committee clerk',
  finance: 'finance',
  auditor: 'an auditor',
  serviceManager: 'a service manager',
  portal: 'a submission portal',
  importer: 'a case importer',
};

function inWords(roles: readonly Role[], join: 'or' | 'and'): string {
  const [last = 'nobody', ...others] = roles.map((role) => titles[role]).reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${join} ${last}`;
}

/** The councils whose cases someone may see in these roles on this day, for lists that span councils. */
export function councilsOpenTo(
  principal: Principal,
  held: Pick<Held, 'councils'>,
  { roles, on }: Omit<Need, 'ground'>,
): 'all' | readonly string[] {
  const usable = principal.roles.filter((role) => roles.includes(role));
  const asMachine = usable.some(isMachine) ? principal.machineCouncils : [];
  if (asMachine === 'all') return 'all';
  const asPerson = usable.every(isMachine)
    ? []
    : held.councils.filter((each) => inForce(each, on)).map(({ council }) => council);
  return [...new Set([...asMachine, ...asPerson])].sort();
}

function reaches(role: Role, { machineCouncils }: Principal, held: Held, ground: Ground, on: Day): boolean {
  if (isMachine(role)) {
    if ('service' in ground) return false;
    if (machineCouncils === 'all') return true;
    return 'council' in ground ? machineCouncils.includes(ground.council) : machineCouncils.length > 0;
  }
  if ('service' in ground)
    return held.services.some((each) => each.service === ground.service && inForce(each, on));
  return held.councils.some(
    (each) => (!('council' in ground) || each.council === ground.council) && inForce(each, on),
  );
}

const inForce = ({ from, until }: Term, on: Day): boolean => from <= on && (until === null || on <= until);
