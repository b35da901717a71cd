import type { JSONWebKeySet } from 'jose';
import type { Role } from './roles.js';

/** An issuer whose tokens are accepted, and how far its word goes (docs/adr/0029). */
export interface Issuer {
  /** Exactly as its tokens name it in `iss`. */
  readonly issuer: string;
  /** What its tokens must name in `aud`. */
  readonly audience: string;
  /** Its public keys, or where it publishes them; null: its discovery document says where. */
  readonly keys: JSONWebKeySet | URL | null;
  /** Which claims hold what we need, where they are not the usual ones. */
  readonly claims?: Partial<ClaimNames>;
  /** What it calls our roles: its name (or the id of a group) to ours. Names not listed stand for themselves. */
  readonly roleNames?: Readonly<Record<string, Role>>;
  /** The councils for which it may speak: nobody from it can act for another. Left out: all. */
  readonly vouchesFor?: Councils;
  /**
   * How a subject identifies a person. `officerRecord`: the officer whose record names this issuer and this
   * subject on the day. `officerId`: the officer whose id the subject is; only for an issuer that never
   * reuses a name.
   */
  readonly identifiesBy?: 'officerRecord' | 'officerId';
  /** Programs that sign in as themselves (client credentials), by client id: what each may be. */
  readonly machines?: Readonly<Record<string, Machine>>;
}

/** Where an issuer writes what we need. Dots reach into an object: Keycloak's roles are in `realm_access.roles`. */
export interface ClaimNames {
  readonly person: string;
  readonly roles: string;
  readonly councils: string;
}

/** All councils, or those named by their codes. */
export type Councils = 'all' | readonly string[];

/** What a program is here, whatever its token claims. */
export interface Machine {
  /** Under which name its acts are recorded. */
  readonly id: string;
  readonly roles: readonly Role[];
  readonly councils: Councils;
}

/** The councils in both. */
export function common(one: Councils, other: Councils): Councils {
  if (one === 'all') return other;
  if (other === 'all') return one;
  return one.filter((council) => other.includes(council));
}

/** Whether a council is among those. */
export const includes = (councils: Councils, council: string): boolean =>
  councils === 'all' || councils.includes(council);
