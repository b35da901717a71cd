import { statSync } from 'node:fs';
import type { Config } from './config.js';

/** Why production does not start with these settings, and what to do: a sentence each; empty if it may. */
export const unsafeInProduction = (config: Config): readonly string[] =>
  rules.flatMap((rule) => rule(config)).filter((each) => each !== null);

type Rule = (config: Config) => (string | null) | readonly (string | null)[];

const defaultPasswords = ['minioadmin', 'casebook', 'postgres', 'password', 'changeit', 'admin', 'secret'];

const rules: readonly Rule[] = [
  ({ clock }) =>
    clock === 'request' ? 'CASEBOOK_CLOCK=request lets a caller set the time. Leave it out.' : null,
  ({ identity }) =>
    identity.issuers.flatMap(({ issuer, jwksUrl }) => [
      unlessHttps(issuer, 'the issuer', 'Somebody on the way could replace the keys with their own.'),
      jwksUrl === null ? null : unlessHttps(jwksUrl, 'the address of its keys', 'Use https.'),
    ]),
  ({ eventStore }) => eventStoreFaults(eventStore.connectionString),
  ({ database }) => databaseFaults(database.connectionString),
  ({ kafka }) =>
    kafka && !kafka.security.tls
      ? `KAFKA_SECURITY_PROTOCOL=${kafka.security.sasl ? 'SASL_PLAINTEXT sends the password' : 'PLAINTEXT sends every event'} unencrypted. Set SSL or SASL_SSL.`
      : null,
  ({ dataFolder, keysFolder }) => [openFolder(dataFolder), openFolder(keysFolder)],
  ({ documents }) => documentsFaults(documents),
  ({ planningPortalPlaces }) =>
    planningPortalPlaces
      .filter((each) => each.startsWith('http:'))
      .map((each) => unlessHttps(each, 'a place to fetch submissions from', 'They hold personal data.')),
];

function unlessHttps(url: string, what: string, because: string): string | null {
  if (!URL.canParse(url)) return `${url} is not a URL: it cannot be ${what}.`;
  return new URL(url).protocol === 'https:' ? null : `${url} (${what}) is not https. ${because}`;
}

function eventStoreFaults(connectionString: string): readonly (string | null)[] {
  const { parameters, user, password } = parts(connectionString);
  const hasCertificate = parameters.has('usercertfile');
  return [
    parameters.get('tls') === 'false'
      ? 'EVENTSTORE_URL has tls=false: facts and passwords would travel unencrypted. Remove it, and name the certificate authority with tlsCAFile.'
      : null,
    parameters.get('tlsverifycert') === 'false'
      ? 'EVENTSTORE_URL has tlsVerifyCert=false: any server would be trusted. Remove it, and name the certificate authority with tlsCAFile.'
      : null,
    !user && !hasCertificate
      ? 'EVENTSTORE_URL names no user. Write user:password@ before the host, or userCertFile and userKeyFile.'
      : null,
    user && isDefault(user, password)
      ? 'EVENTSTORE_URL has a default password. Create a separate user for Casebook.'
      : null,
  ];
}

function databaseFaults(connectionString: string): readonly (string | null)[] {
  const { host, parameters, user, password } = parts(connectionString);
  const isHere = host === '' || host.startsWith('/') || isLoopback(host);
  const isEncrypted = ['require', 'verify-ca', 'verify-full'].includes(parameters.get('sslmode') ?? '');
  return [
    password !== '' && isDefault(user, password) ? 'DATABASE_URL has a default password. Set another.' : null,
    password === '' && !isHere && !parameters.has('sslcert')
      ? 'DATABASE_URL has no password. Set one, or sslcert and sslkey.'
      : null,
    isHere || isEncrypted
      ? null
      : 'DATABASE_URL connects to another machine unencrypted. Add sslmode=verify-full, and sslrootcert for a private certificate authority.',
  ];
}

const isDefault = (user: string, password: string): boolean =>
  password === user || defaultPasswords.includes(password.toLowerCase());

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\]|::1)$/.test(host);

/** Connection strings may name several hosts, which `URL` does not read. Names of parameters in small letters. */
function parts(connectionString: string) {
  const [, authority = '', query = ''] = /^[a-z+]+:\/\/([^/?]*)[^?]*\??(.*)$/i.exec(connectionString) ?? [];
  const at = authority.lastIndexOf('@');
  const [user = '', password = ''] = at < 0 ? [] : authority.slice(0, at).split(/:(.*)/s);
  const parameters = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const host = authority.slice(at + 1).replace(/:\d+$/, '') || (parameters.get('host') ?? '');
  return { host, parameters, user: decodeURIComponent(user), password: decodeURIComponent(password) };
}

function documentsFaults(documents: Config['documents']): readonly (string | null)[] {
  if ('folder' in documents) return [openFolder(documents.folder, "people's documents")];
  const { endpoint, credentials } = documents;
  return [
    endpoint === null
      ? null
      : unlessHttps(endpoint, 'the store of documents', 'Its key would travel unencrypted.'),
    credentials && isDefault(credentials.accessKeyId, credentials.secretAccessKey)
      ? 'AWS_SECRET_ACCESS_KEY is a default one. Set another.'
      : null,
  ];
}

/** Only if it exists already. A folder that Casebook creates is closed to other accounts. */
function openFolder(folder: string, holds = 'the keys to personal data'): string | null {
  if (process.platform === 'win32') return null;
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
  if (mode === undefined || (mode & 0o077) === 0) return null;
  return `${folder} is open to other accounts of this machine, and holds ${holds}: chmod 700 ${folder}`;
}
