import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose';
import type { Role } from './roles.js';

/** Somebody invented, for whom tokens may be had for the asking. */
export interface DevelopmentPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly roles: readonly Role[];
  /** For machines only (`portal`, `importer`); `*` is all. People's councils are in their officer records. */
  readonly councils?: readonly string[];
}

interface DevelopmentIssuerSettings {
  readonly folder: string;
  readonly issuer: string;
  readonly audience: string;
  readonly people: readonly DevelopmentPerson[];
  readonly production: boolean;
}

interface MintedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
  readonly person: DevelopmentPerson;
}

const algorithm = 'ES256';
const lifetimeSeconds = 12 * 60 * 60;

/**
 * Gives anybody a token for any of its people. That is useful on a laptop, and the reason why it does not
 * start in production.
 */
export class DevelopmentIssuer {
  readonly issuer: string;
  readonly people: readonly DevelopmentPerson[];
  readonly jwks: JSONWebKeySet;

  private constructor(
    private readonly settings: DevelopmentIssuerSettings,
    private readonly key: JWK,
  ) {
    this.issuer = settings.issuer;
    this.people = settings.people;
    const { d: _private, ...shown } = key;
    this.jwks = { keys: [shown] };
  }

  static async open(settings: DevelopmentIssuerSettings): Promise<DevelopmentIssuer> {
    if (settings.production)
      throw new Error('The development issuer gives tokens to anybody. It does not start in production.');
    return new DevelopmentIssuer(settings, await keyIn(settings.folder));
  }

  /** Finds someone by id or by name, in any case. */
  person(idOrName: string): DevelopmentPerson | undefined {
    const sought = idOrName.trim().toLowerCase();
    return this.people.find(({ id, name }) => id.toLowerCase() === sought || name.toLowerCase() === sought);
  }

  /** A token for one of the people, or nothing if nobody goes by that name. */
  async mint(idOrName: string): Promise<MintedToken | undefined> {
    const person = this.person(idOrName);
    if (!person) return undefined;
    const { id, name, roles, councils } = person;
    const token = await new SignJWT({ name, roles, ...(councils ? { councils } : {}), azp: 'development' })
      .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid: this.key.kid! })
      .setIssuer(this.settings.issuer)
      .setAudience(this.settings.audience)
      .setSubject(id)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(await importJWK(this.key, algorithm));
    return { token, expiresInSeconds: lifetimeSeconds, person };
  }
}

/** The key pair kept in the folder, made there first by whichever process comes first. */
async function keyIn(folder: string): Promise<JWK> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'development-issuer.jwk.json');
  const draft = `${file}.${randomUUID()}`;
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  await writeFile(draft, JSON.stringify({ ...jwk, kid, alg: algorithm, use: 'sig' }), { mode: 0o600 });
  try {
    // A link either appears whole or finds another process's file there; a rename would replace its key.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await chmod(file, 0o600);
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}
