import { type ClaimNames, type Councils, common, type Issuer, type Machine } from './issuer.js';
import { type Role, roles } from './roles.js';

/** Who asks, as the issuer vouches for them. */
export interface Principal {
  /** Of people at an issuer that identifies by officer records: known once the record is asked (`signOn`). */
  readonly id: string;
  readonly name?: string;
  readonly roles: readonly Role[];
  /** The program they ask through. */
  readonly client?: string;
  /** For which councils the issuer lets a machine act. People have dated authorisations instead: see may-act.ts. */
  readonly machineCouncils: Councils;
  /** The councils that the issuer may speak for: beyond them, its word counts for nothing. */
  readonly vouchedFor: Councils;
  /** Who they are at their issuer, if officer records name the account; null if `id` is the officer. */
  readonly signOn: SignOn | null;
}

/** Somebody's account: a subject is a name at its issuer only. */
export interface SignOn {
  readonly issuer: string;
  readonly subject: string;
}

const usualClaimNames: ClaimNames = { person: 'sub', roles: 'roles', councils: 'councils' };

/** Ids end in stored facts and logs, so they hold nothing that could break a line or be taken for markup. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._@:|-]{0,127}$/;

type Found = { readonly principal: Principal } | { readonly missing: 'person' | 'role' };

/** The person or program whom verified claims describe, or why they describe nobody. Roles unknown here are ignored. */
export function principalFrom(claims: Readonly<Record<string, unknown>>, issuer: Issuer): Found {
  const names = { ...usualClaimNames, ...issuer.claims };
  const vouchedFor = issuer.vouchesFor ?? 'all';
  const client = text(claims.azp) ?? text(claims.client_id) ?? text(claims.appid);
  const machine = client === undefined ? undefined : machineOf(issuer, client);
  if (machine)
    return {
      principal: {
        ...{ id: machine.id, roles: machine.roles, client: client!, vouchedFor, signOn: null },
        machineCouncils: common(machine.councils, vouchedFor),
      },
    };
  const id = claimAt(claims, names.person);
  if (typeof id !== 'string' || !idPattern.test(id)) return { missing: 'person' };
  const held = texts(claimAt(claims, names.roles)).map((each) => ourName(issuer, each));
  const heldRoles = roles.filter((role) => held.includes(role));
  if (heldRoles.length === 0) return { missing: 'role' };
  const name = text(claims.name);
  const councils = texts(claimAt(claims, names.councils));
  const byRecord = issuer.identifiesBy !== 'officerId';
  return {
    principal: {
      id: byRecord ? accountName(issuer.issuer, id) : id,
      ...(name === undefined ? {} : { name }),
      roles: heldRoles,
      ...(client === undefined ? {} : { client }),
      machineCouncils: common(councils.includes('*') ? 'all' : councils, vouchedFor),
      vouchedFor,
      signOn: byRecord ? { issuer: issuer.issuer, subject: id } : null,
    },
  };
}

/** For somebody whom no officer record names. No officer's id has a bar, so none is ever taken for one. */
const accountName = (issuer: string, subject: string): string =>
  `${issuer.replace(/^https?:\/\//, '')}|${subject}`;

/** All that a setting may call somebody: whom the record has them for, and their account at their issuer. */
export const namesOf = ({ id, signOn }: Principal): readonly string[] =>
  signOn === null ? [id] : [id, accountName(signOn.issuer, signOn.subject)];

const machineOf = ({ machines = {} }: Issuer, client: string): Machine | undefined =>
  Object.hasOwn(machines, client) ? machines[client] : undefined;

const ourName = ({ roleNames = {} }: Issuer, theirs: string): string =>
  Object.hasOwn(roleNames, theirs) ? roleNames[theirs]! : theirs;

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
