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

/** What the clients know: any other they pass over, so that `tslCAFile` would be as good as nothing. */
const knownOptions = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'throwOnAppendFailure',
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
];

const example = 'esdb://user:password@host:2113?tlsCAFile=ca.pem';

/** Throws {@link ConfigProblem}, with nothing of the password in it, on what the clients would refuse or pass over. */
export function eventStoreAddress(connectionString: string): EventStoreAddress {
  const [, scheme = '', authority = '', query = ''] =
    /^([^:]*):\/\/([^/?]*)\/?(?:\?(.*))?$/s.exec(connectionString) ?? [];
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
  if (!username || !password || rest.length > 0)
    throw problem('must have a user and a password before the @, with : and @ in them written %3A and %40');
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
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
    const [, name = pair, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    const flat = name.toLowerCase().replace(/[_-]/g, '');
    if (!knownOptions.some((known) => known.toLowerCase() === flat))
      throw problem(`has an option '${name}' that no client knows (${knownOptions.join(', ')})`);
    if (value === '') throw problem(`has the option '${name}' without a value`);
    options.set(flat, decodeURIComponent(value));
  }
  return options;
}
