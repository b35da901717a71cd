import { existsSync } from 'node:fs';
import { ConfigProblem } from './problem.js';

/** What a connection string of an event store says. */
export interface EventStoreAddress {
  /** Which client library connects. */
  readonly client: 'esdb' | 'kurrentdb';
  /** Whether the first host is asked for the cluster, rather than taken for the node. */
  readonly discover: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** `name:port`, at least one. */
  readonly hosts: readonly string[];
  /** By their names in small letters, as the clients compare them. */
  readonly options: ReadonlyMap<string, string>;
}

type Kind = 'text' | 'number' | 'flag' | 'file' | 'node';

/** The options that the clients know: they ignore any other, so a misspelt `tslCAFile` would have no effect. */
const knownOptions: Readonly<Record<string, Kind>> = {
  connectionName: 'text',
  defaultDeadline: 'number',
  discoveryInterval: 'number',
  gossipTimeout: 'number',
  keepAliveInterval: 'number',
  keepAliveTimeout: 'number',
  maxDiscoverAttempts: 'number',
  nodePreference: 'node',
  throwOnAppendFailure: 'flag',
  tls: 'flag',
  tlsCAFile: 'file',
  tlsVerifyCert: 'flag',
  userCertFile: 'file',
  userKeyFile: 'file',
};

const wanted: Readonly<Record<Kind, { readonly what: string; readonly is: (value: string) => boolean }>> = {
  text: { what: 'something', is: (value) => value !== '' },
  number: { what: 'a whole number', is: (value) => /^-?\d+$/.test(value) },
  flag: { what: 'true or false', is: (value) => value === 'true' || value === 'false' },
  file: { what: 'an existing file', is: (value) => existsSync(value) },
  node: {
    what: 'leader, follower, random or readonlyreplica',
    is: (value) => ['leader', 'follower', 'random', 'readonlyreplica'].includes(flat(value)),
  },
};

/** As the clients compare names. */
const flat = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

const example = 'esdb://user:password@host:2113?tlsCAFile=ca.pem';

/** Throws {@link ConfigProblem}, without the password, for anything that the clients would refuse or ignore. */
export function eventStoreAddress(connectionString: string): EventStoreAddress {
  const match = /^([^:]*):\/\/([^/?]*)\/?(?:\?(.*))?$/s.exec(connectionString);
  if (!match) throw problem('is not a connection string');
  const [, scheme = '', authority = '', query = ''] = match;
  const [, client, discover] = /^(esdb|kurrentdb)(\+discover)?$/.exec(scheme) ?? [];
  if (!client)
    throw problem(
      `begins with '${scheme}', not esdb://, esdb+discover://, kurrentdb:// or kurrentdb+discover://`,
    );
  const at = authority.lastIndexOf('@');
  return {
    client: client as EventStoreAddress['client'],
    discover: discover !== undefined,
    credentials: at < 0 ? null : credentialsIn(authority.slice(0, at)),
    hosts: hostsIn(authority.slice(at + 1)),
    options: optionsIn(query),
  };
}

const problem = (because: string): ConfigProblem =>
  new ConfigProblem(`EVENTSTORE_URL ${because}, as in ${example}.`);

function credentialsIn(text: string): { username: string; password: string } {
  const [username, password, ...rest] = text.split(':');
  if (!username || !password || rest.length > 0 || text.includes('@'))
    throw problem(
      'must have a user and a password before the @, with : / ? and @ in them written %3A, %2F, %3F and %40',
    );
  return { username: decoded(username), password: decoded(password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw problem('has a % without two digits after it: write a % as %25');
  }
}

function hostsIn(text: string): string[] {
  return text.split(',').map((each) => {
    const [, host, port = '2113'] = /^([^:\s]+)(?::(\d+))?$/.exec(each.trim()) ?? [];
    if (!host || Number(port) > 65_535) throw problem(`names '${each}' where host or host:port is wanted`);
    return `${host}:${port}`;
  });
}

function optionsIn(query: string): Map<string, string> {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter(Boolean)) {
    const [, name = pair, text = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    const [known, kind] = Object.entries(knownOptions).find(([each]) => flat(each) === flat(name)) ?? [];
    if (!known || !kind)
      throw problem(`has an option '${name}' that no client knows (${Object.keys(knownOptions).join(', ')})`);
    const value = decoded(text);
    if (!wanted[kind].is(value)) throw problem(`has ${known}=${value}, which is not ${wanted[kind].what}`);
    options.set(flat(known), value);
  }
  if (options.has('usercertfile') !== options.has('userkeyfile'))
    throw problem('must name both userCertFile and userKeyFile, or neither');
  return options;
}
