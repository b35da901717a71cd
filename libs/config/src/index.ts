import { join } from 'node:path';
import { carrierConfig } from './carrier.js';
import type { Config } from './config.js';
import { consoleConfig } from './console.js';
import { clamdAddress, documentsConfig, portalPlaces } from './documents.js';
import { eventStoreAddress } from './event-store.js';
import { issuersFrom } from './issuers.js';
import { kafkaConfig } from './kafka.js';
import { placesConfig } from './places.js';
import { ConfigProblem, type Environment } from './problem.js';
import { unsafeInProduction } from './production.js';
import { isSetting, read } from './read.js';
import { type Setting, settings } from './settings.js';
import { webAddress } from './web-address.js';

export type { Config } from './config.js';
export { type EventStoreAddress, eventStoreAddress } from './event-store.js';
export type { IssuerConfig } from './issuers.js';
export { ConfigProblem, type Environment, type Setting, settings };

/** The environment as one typed, frozen object. Throws {@link ConfigProblem} on a value that cannot be used. */
export function loadConfig(environment: Environment = process.env): Config {
  const reading = read(environment);
  const { text, port, oneOf } = reading;
  const production = oneOf('NODE_ENV', ['production', 'development', 'test']) === 'production';
  const http = { host: text('CASEBOOK_HOST'), port: port('CASEBOOK_PORT') };
  const dataFolder = text('CASEBOOK_DATA');
  const clock = oneOf('CASEBOOK_CLOCK', ['system', 'request']);
  const endpoint = text('OTEL_EXPORTER_OTLP_ENDPOINT');
  const config: Config = Object.freeze({
    production,
    http,
    rates: {
      perCaller: rate(reading, 'CASEBOOK_RATE_PER_CALLER', production ? 1_200 : null),
      perAddress: rate(reading, 'CASEBOOK_RATE_PER_ADDRESS', production ? 300 : null),
      perLink: rate(reading, 'CASEBOOK_RATE_LINK', production ? 120 : null),
      unsignedPerAddress: rate(reading, 'CASEBOOK_RATE_UNSIGNED', production ? 20 : null),
    },
    trustedProxies: reading.list('CASEBOOK_TRUSTED_PROXIES'),
    dataFolder,
    keysFolder: given(environment, 'CASEBOOK_KEYS') ?? join(dataFolder, 'keys'),
    eventStore: { connectionString: checkedEventStore(text('EVENTSTORE_URL')) },
    database: { connectionString: text('DATABASE_URL') },
    kafka: kafkaConfig(reading),
    identity: { issuers: issuersFrom(environment, reading, () => developmentIssuer(production, http)) },
    firstAdministrator: text('CASEBOOK_FIRST_ADMINISTRATOR') || null,
    clock,
    fallbackCouncil: text('CASEBOOK_FALLBACK_COUNCIL') || null,
    documents: documentsConfig(reading, dataFolder),
    clamd: clamdAddress(text('CASEBOOK_CLAMD')),
    carrier: carrierConfig(reading, dataFolder),
    planningPortalPlaces: portalPlaces(reading.list('CASEBOOK_PLANNING_PORTAL_HOSTS')),
    publicUrl: (webAddress(reading, 'CASEBOOK_PUBLIC_URL') ?? `http://127.0.0.1:${http.port}`).replace(
      /\/+$/,
      '',
    ),
    constraintsUrl: webAddress(reading, 'CASEBOOK_CONSTRAINTS_URL'),
    places: placesConfig(reading),
    projector: { port: port('CASEBOOK_PROJECTOR_PORT') },
    broadcaster: { port: port('CASEBOOK_BROADCASTER_PORT') },
    clerk: { port: port('CASEBOOK_CLERK_PORT') },
    console: consoleConfig(reading),
    apiUrl: given(environment, 'CASEBOOK_API_URL') ?? `http://127.0.0.1:${http.port}`,
    logLevel: oneOf('CASEBOOK_LOG', ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent']),
    tracing: endpoint ? { endpoint } : null,
  });
  const unsafe = production ? unsafeInProduction(config) : [];
  if (unsafe.length > 0) throw new ConfigProblem(`Not in production:\n- ${unsafe.join('\n- ')}`);
  return config;
}

function checkedEventStore(connectionString: string): string {
  eventStoreAddress(connectionString);
  return connectionString;
}

/** Settings in the environment that look like ours and are unknown: a typing error is reported, not ignored. */
export const unknownSettings = (environment: Environment = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('CASEBOOK_') && !isSetting(name));

function developmentIssuer(production: boolean, http: Config['http']): string {
  if (production)
    throw new ConfigProblem('Neither OIDC_ISSUER nor OIDC_ISSUERS_FILE is set, so nobody could sign in.');
  return `http://127.0.0.1:${http.port}/dev`;
}

/**
 * Requests per minute. Invented data and specs ask more in a second than an office in an hour: only
 * production has a default limit.
 */
function rate({ text }: ReturnType<typeof read>, name: Setting, usual: number | null): number | null {
  if (text(name) === '') return usual;
  const most = Number(text(name));
  if (Number.isSafeInteger(most) && most >= 0) return most || null;
  throw new ConfigProblem(`${name}=${text(name)} is not a number of requests per minute (0 for no limit).`);
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
