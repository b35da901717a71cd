import { resolve } from 'node:path';
import { type Server, ServerCredentials } from '@grpc/grpc-js';
import { Cluster, type Membership } from './cluster.js';
import { admitting, type Users, usualUsers } from './credentials.js';
import { prepareFolder } from './data-folder.js';
import { lockFolder, type Unlock } from './folder-lock.js';
import { likenesses, usual, type Version } from './likeness.js';
import { EventLog } from './log/event-log.js';
import { isGone } from './log/scavenging.js';
import { foundation } from './log/writes.js';
import { type Admit, Cutting, type Intercept } from './services/handling.js';
import { createServer } from './services/server.js';
import { type InMemoryStorage, inMemoryStorage } from './storage/in-memory.js';
import { onDiskStorage } from './storage/on-disk.js';
import { FIRST_POSITION, type Storage } from './storage/storage.js';

export interface DevNodeOptions {
  /** A free port if 0 or left out. */
  port?: number;
  host?: string;
  /** The folder for the events; without one they are in memory and lost when the node stops. */
  data?: string | undefined;
  /** Serve over TLS: a certificate and its key, as PEM. */
  tls?: { readonly certificate: Buffer; readonly key: Buffer } | undefined;
  /**
   * Names and passwords. Without any, no sign-in is needed, except over TLS, where the default users apply.
   */
  users?: Users | undefined;
  /** The EventStoreDB version to imitate. */
  like?: Version;
  /** The cluster it belongs to, in the same process; it follows the first node. */
  cluster?: Cluster;
  /** For tests of clients against a failing server. */
  intercept?: Intercept;
}

export interface DevNode {
  connectionString: string;
  port: number;
  /** What it does as a member of its cluster. */
  membership: Membership;
  /** Removes events that nobody can read any more. In memory only. */
  scavenge: () => void;
  /**
   * Loses everything from a position on, like a former leader that rejoins, and cancels all calls. In memory
   * only.
   */
  truncate: (from: bigint) => void;
  stop: () => Promise<void>;
}

export async function startDevNode(options: DevNodeOptions = {}): Promise<DevNode> {
  const {
    port: wanted = 0,
    host = '127.0.0.1',
    data,
    like = usual,
    tls,
    users = tls && usualUsers,
    cluster = new Cluster(),
    intercept = (_method, _call, proceed) => proceed(),
  } = options;
  const { storage, unlock } = await openStorage(data);
  const release = async (): Promise<void> => {
    await storage.close();
    await unlock();
  };
  const log = new EventLog(storage);
  const cutting = new Cutting();
  const credentials = admitting({ users, secure: tls !== undefined });
  let membership: Membership | undefined;
  const admit: Admit = (method, metadata) => {
    credentials(method, metadata);
    membership?.admit(method, metadata);
  };
  const server = createServer({ log, like: likenesses[like], admit, cutting, cluster, intercept });
  try {
    if (storage.end() === FIRST_POSITION && !cluster.leader) await log.write(foundation, 0);
    const port = await bind(server, host, wanted, tls);
    membership = await cluster.join(host, port, log);
    return {
      connectionString: `esdb://${inAddress(host)}:${port}?tls=${tls !== undefined}`,
      port,
      membership,
      ...losses(storage, log, cutting),
      stop: async () => {
        membership?.leave();
        await stop(server, log, release);
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

function losses(storage: Storage, log: EventLog, cutting: Cutting): Pick<DevNode, 'scavenge' | 'truncate'> {
  const inMemory = (): InMemoryStorage => {
    if ('truncate' in storage) return storage as InMemoryStorage;
    throw new Error('Events can be removed only from a log in memory.');
  };
  return {
    scavenge: () => inMemory().scavenge((event) => isGone(storage, event)),
    truncate: (from) => {
      inMemory().truncate(from);
      log.forget();
      cutting.cut();
    },
  };
}

async function openStorage(data: string | undefined): Promise<{ storage: Storage; unlock: Unlock }> {
  if (data === undefined) return { storage: inMemoryStorage(), unlock: async () => {} };
  const folder = resolve(data);
  prepareFolder(folder);
  const unlock = await lockFolder(folder);
  return { storage: onDiskStorage(folder), unlock };
}

function bind(server: Server, host: string, port: number, tls: DevNodeOptions['tls']): Promise<number> {
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
    : ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(`${inAddress(host)}:${port}`, credentials, (error, bound) => {
      if (!error) resolve(bound);
      else if (error.message.includes('EADDRINUSE')) reject(new Error(`Port ${port} of ${host} is taken.`));
      else reject(new Error(`Cannot listen on port ${port} of ${host}: ${error.message}`));
    });
  });
}

/** An IPv6 address is written in brackets. */
const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Writes what was accepted before the storage closes; clients see cancelled calls, as with any restart. */
async function stop(server: Server, log: EventLog, release: () => Promise<void>): Promise<void> {
  server.forceShutdown();
  await log.settle();
  await release();
}
