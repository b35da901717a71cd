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
  /** Any free one when 0 or left out. */
  port?: number;
  host?: string;
  /** The folder that keeps the events; without one they are in memory and gone with the node. */
  data?: string | undefined;
  /** Serve over TLS: a certificate and its key, as PEM. */
  tls?: { readonly certificate: Buffer; readonly key: Buffer } | undefined;
  /** Names and passwords. Without any nobody is asked, unless over TLS: there the real server's usual ones hold. */
  users?: Users | undefined;
  /** The version of EventStoreDB that it is like. */
  like?: Version;
  /** The cluster it is of, with others of the same process; it follows the first of them. */
  cluster?: Cluster;
  /** For tests of how a client bears with a server that fails. */
  intercept?: Intercept;
}

export interface DevNode {
  connectionString: string;
  port: number;
  /** What it does as a member of its cluster. */
  membership: Membership;
  /** Takes out of its log what nobody can read any more. In memory only. */
  scavenge: () => void;
  /** Loses all from a position on, as a leader does that comes back to find another; cuts all calls off. In memory only. */
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

/** An IPv6 address goes in brackets, to tell its colons from that of the port. */
const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** What was accepted is written before the storage closes; clients see their calls cut off, as with any restart. */
async function stop(server: Server, log: EventLog, release: () => Promise<void>): Promise<void> {
  server.forceShutdown();
  await log.settle();
  await release();
}
