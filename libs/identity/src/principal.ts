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

/** Who asks, as the issuer vouches for them. */
export interface Principal {
  readonly id: string;
  readonly name?: string;
  readonly roles: readonly Role[];
  /** The program they ask through. */
  readonly client?: string;
  /** For which councils the issuer lets a machine act. People have dated authorisations instead: see may-act.ts. */
  readonly machineCouncils: 'all' | readonly string[];
}

/** Where an issuer writes what we need. Dots reach into an object: Keycloak's roles are in `realm_access.roles`. */
export interface ClaimNames {
  readonly person: string;
  readonly roles: string;
  readonly councils: string;
}

export const usualClaimNames: ClaimNames = { person: 'sub', roles: 'roles', councils: 'councils' };

/** Ids end in stored facts and logs, so they hold nothing that could break a line or be taken for markup. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._@:|-]{0,127}$/;

/** The person whom verified claims describe, or why they describe nobody. Roles that we do not know are ignored. */
export function principalFrom(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
): { readonly principal: Principal } | { readonly missing: 'person' | 'role' } {
  const id = claimAt(claims, names.person);
  if (typeof id !== 'string' || !idPattern.test(id)) return { missing: 'person' };
  const held = texts(claimAt(claims, names.roles));
  const known = roles.filter((role) => held.includes(role));
  if (known.length === 0) return { missing: 'role' };
  const name = text(claims.name);
  const client = text(claims.azp) ?? text(claims.client_id);
  const councils = texts(claimAt(claims, names.councils));
  return {
    principal: {
      id,
      ...(name === undefined ? {} : { name }),
      roles: known,
      ...(client === undefined ? {} : { client }),
      machineCouncils: councils.includes('*') ? 'all' : councils,
    },
  };
}

function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  // A claim whose own name holds dots (`https://council.example/roles`) comes before a path.
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), claims);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
