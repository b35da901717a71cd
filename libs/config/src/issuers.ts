import { readFileSync } from 'node:fs';
import { ConfigProblem, type Environment } from './problem.js';
import type { read } from './read.js';
import type { Setting } from './settings.js';

/** An OpenID Connect issuer, as it is set. What each means: docs/operate/sign-on.md. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Null: the issuer's discovery document says. */
  readonly jwksUrl: string | null;
  readonly claims: { readonly person: string; readonly roles: string; readonly councils: string };
  /** Its names of roles to ours. */
  readonly roleNames: Readonly<Record<string, string>>;
  readonly vouchesFor: 'all' | readonly string[];
  readonly identifiesBy: (typeof identifications)[number];
  /** By client id. */
  readonly machines: Readonly<Record<string, MachineConfig>>;
}

interface MachineConfig {
  readonly id: string;
  readonly roles: readonly string[];
  readonly councils: 'all' | readonly string[];
}

const identifications = ['officerRecord', 'officerId'] as const;

/** The settings of a single issuer; several are in a file. */
const single = [
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
  'OIDC_PERSON_CLAIM',
  'OIDC_ROLES_CLAIM',
  'OIDC_COUNCILS_CLAIM',
  'OIDC_ROLE_NAMES',
  'OIDC_IDENTIFIES_BY',
] as const satisfies readonly Setting[];

/** Whose tokens are accepted: of the one issuer that is set, of those in a file, else of the development issuer. */
export function issuersFrom(
  environment: Environment,
  { text, oneOf, list }: ReturnType<typeof read>,
  development: () => string,
): readonly IssuerConfig[] {
  const file = text('OIDC_ISSUERS_FILE');
  if (file) {
    const also = single.find((name) => environment[name]);
    if (also) throw new ConfigProblem(`${also} is for a single issuer: write it into ${file} instead.`);
    return issuersIn(file);
  }
  const own = text('OIDC_ISSUER');
  return [
    {
      issuer: own || development(),
      audience: text('OIDC_AUDIENCE'),
      jwksUrl: environment.OIDC_JWKS_URL || null,
      claims: {
        person: text('OIDC_PERSON_CLAIM'),
        roles: text('OIDC_ROLES_CLAIM'),
        councils: text('OIDC_COUNCILS_CLAIM'),
      },
      roleNames: Object.fromEntries(list('OIDC_ROLE_NAMES').map(pair)),
      vouchesFor: 'all',
      // The development issuer is Casebook's own: its subjects are the officers' ids.
      identifiesBy:
        own || environment.OIDC_IDENTIFIES_BY ? oneOf('OIDC_IDENTIFIES_BY', identifications) : 'officerId',
      machines: {},
    },
  ];
}

function pair(text: string): [string, string] {
  const [theirs, ours, ...more] = text.split('=').map((each) => each.trim());
  if (theirs && ours && more.length === 0) return [theirs, ours];
  throw new ConfigProblem(`OIDC_ROLE_NAMES: "${text}" must be the issuer's name, =, and our name.`);
}

function issuersIn(file: string): readonly IssuerConfig[] {
  const listed = parsed(file);
  if (!Array.isArray(listed) || listed.length === 0)
    throw new ConfigProblem(`${file} must hold a list of issuers, in JSON.`);
  const issuers = listed.map((each, index) => issuerFrom(each, `${file}, issuer ${index + 1}`));
  const twice = issuers.find(({ issuer }, at) => issuers.findIndex((each) => each.issuer === issuer) !== at);
  if (twice) throw new ConfigProblem(`${file} names ${twice.issuer} twice.`);
  return issuers;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigProblem(`OIDC_ISSUERS_FILE=${file} cannot be read: ${(error as Error).message}`);
  }
}

const usualClaims = { person: 'sub', roles: 'roles', councils: 'councils' };

function issuerFrom(value: unknown, where: string): IssuerConfig {
  const given = object(value, where, [
    ...['issuer', 'audience', 'jwksUrl', 'claims', 'roleNames', 'vouchesFor', 'identifiesBy', 'machines'],
  ]);
  const identifiesBy = identifications.find((each) => each === (given.identifiesBy ?? 'officerRecord'));
  if (!identifiesBy)
    throw new ConfigProblem(`${where}: identifiesBy is none of ${identifications.join(', ')}.`);
  return {
    issuer: words(given.issuer, `${where}: issuer`),
    audience: words(given.audience, `${where}: audience`),
    jwksUrl: given.jwksUrl === undefined ? null : words(given.jwksUrl, `${where}: jwksUrl`),
    claims: { ...usualClaims, ...texts(given.claims ?? {}, `${where}: claims`, Object.keys(usualClaims)) },
    roleNames: texts(given.roleNames ?? {}, `${where}: roleNames`),
    vouchesFor: councils(given.vouchesFor, `${where}: vouchesFor`),
    identifiesBy,
    machines: Object.fromEntries(
      Object.entries(object(given.machines ?? {}, `${where}: machines`)).map(([client, machine]) => [
        client,
        machineFrom(machine, `${where}: machine ${client}`),
      ]),
    ),
  };
}

function machineFrom(value: unknown, where: string): MachineConfig {
  const given = object(value, where, ['id', 'roles', 'councils']);
  return {
    id: words(given.id, `${where}: id`),
    roles: list(given.roles, `${where}: roles`),
    councils: councils(given.councils, `${where}: councils`),
  };
}

function object(value: unknown, where: string, known?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigProblem(`${where} must be an object.`);
  const unknown = known && Object.keys(value).find((name) => !known.includes(name));
  if (unknown) throw new ConfigProblem(`${where} has no "${unknown}": there are ${known.join(', ')}.`);
  return value as Record<string, unknown>;
}

function texts(value: unknown, where: string, known?: readonly string[]): Record<string, string> {
  const entries = Object.entries(object(value, where, known));
  return Object.fromEntries(entries.map(([name, each]) => [name, words(each, `${where}: ${name}`)]));
}

function words(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ConfigProblem(`${where} must be text.`);
}

function list(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return value.map((each) => words(each, where));
  throw new ConfigProblem(`${where} must be a list of words.`);
}

/** Required explicitly: nobody should trust an issuer for every council by leaving a line out. */
const councils = (value: unknown, where: string): 'all' | readonly string[] =>
  value === 'all' ? 'all' : list(value, `${where} ("all", or council codes)`);
