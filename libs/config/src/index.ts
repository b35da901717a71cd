import { join } from 'node:path';
import { type KafkaConfig, kafkaConfig } from './kafka.js';
import { ConfigProblem, type Environment } from './problem.js';
import { isSetting, read } from './read.js';
import { type Setting, settings } from './settings.js';

export { ConfigProblem, type Environment, type Setting, settings };

/** All that a process is told from outside. Read once, at its start. */
export interface Config {
  readonly production: boolean;
  readonly http: { readonly host: string; readonly port: number };
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly eventStore: { readonly connectionString: string };
  readonly database: { readonly connectionString: string };
  /** Null where there is no broker: the broadcaster waits, the change feed serves. */
  readonly kafka: KafkaConfig | null;
  readonly identity: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string };
  readonly clock: 'system' | 'request';
  readonly fallbackCouncil: string | null;
  readonly projector: { readonly port: number };
  readonly broadcaster: { readonly port: number };
  readonly clerk: { readonly port: number };
  readonly apiUrl: string;
  readonly logLevel: string;
  readonly tracing: { readonly endpoint: string } | null;
}

/** The environment as one typed, frozen object. Throws {@link ConfigProblem} on a value that cannot be used. */
export function loadConfig(environment: Environment = process.env): Config {
  const reading = read(environment);
  const { text, port, oneOf } = reading;
  const production = text('NODE_ENV') === 'production';
  const http = { host: text('CASEBOOK_HOST'), port: port('CASEBOOK_PORT') };
  const dataFolder = text('CASEBOOK_DATA');
  const issuer = text('OIDC_ISSUER') || developmentIssuer(production, http);
  const clock = oneOf('CASEBOOK_CLOCK', ['system', 'request']);
  if (production && clock === 'request')
    throw new ConfigProblem('CASEBOOK_CLOCK=request lets a caller set the time: not in production.');
  const endpoint = text('OTEL_EXPORTER_OTLP_ENDPOINT');
  return Object.freeze({
    production,
    http,
    dataFolder,
    keysFolder: given(environment, 'CASEBOOK_KEYS') ?? join(dataFolder, 'keys'),
    eventStore: { connectionString: text('EVENTSTORE_URL') },
    database: { connectionString: text('DATABASE_URL') },
    kafka: kafkaConfig(reading),
    identity: {
      issuer,
      audience: text('OIDC_AUDIENCE'),
      jwksUrl: given(environment, 'OIDC_JWKS_URL') ?? `${issuer}/jwks.json`,
    },
    clock,
    fallbackCouncil: text('CASEBOOK_FALLBACK_COUNCIL') || null,
    projector: { port: port('CASEBOOK_PROJECTOR_PORT') },
    broadcaster: { port: port('CASEBOOK_BROADCASTER_PORT') },
    clerk: { port: port('CASEBOOK_CLERK_PORT') },
    apiUrl: given(environment, 'CASEBOOK_API_URL') ?? `http://127.0.0.1:${http.port}`,
    logLevel: oneOf('CASEBOOK_LOG', ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent']),
    tracing: endpoint ? { endpoint } : null,
  });
}

/** The settings in an environment that look like ours and are not: a slip of the keyboard is told, not ignored. */
export const unknownSettings = (environment: Environment = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('CASEBOOK_') && !isSetting(name));

function developmentIssuer(production: boolean, http: Config['http']): string {
  if (production) throw new ConfigProblem('OIDC_ISSUER is not set: nobody could be let in.');
  return `http://127.0.0.1:${http.port}/dev`;
}

const given = (environment: Environment, name: Setting): string | undefined => environment[name] || undefined;

/** The surroundings of a process started by this one: our own, and settings of its own. */
export const environmentWith = (settings: Partial<Record<Setting, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...process.env, ...settings }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** The settings given to this process, and these in place of any that were not. */
export const environmentOr = (otherwise: Partial<Record<Setting, string>>): Environment => ({
  ...otherwise,
  ...process.env,
});
