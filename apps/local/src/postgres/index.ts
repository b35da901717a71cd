import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockFolder } from '../folder-lock.js';
import { serverAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { type Cluster, makeCluster, passwordOf, setAside, unusable } from './cluster.js';
import { serverHome } from './home.js';
import { connectionString, launch, query, type Server, stopServer } from './server.js';

const database = 'casebook';

interface PostgresOptions {
  dataFolder: string;
  log: (line: string) => void;
  /** A folder with `postgres`, `initdb` and `pg_ctl`, instead of those from npm. */
  binaries?: string | undefined;
  /** Additional server settings. */
  settings?: Readonly<Record<string, string | number>>;
}

export interface RunningPostgres {
  connectionString: string;
  /** The server's main process, which changes when it is restarted. */
  pid: () => number;
  /** Stops watching the server, and leaves it running for others. */
  leaveRunning: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL on a folder, which it creates if necessary. A server that dies is started again on
 * the same port. A folder that cannot be opened is replaced by an empty one, because everything in PostgreSQL
 * can be rebuilt from the events.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataFolder, log } = options;
  const lock = await lockFolder(dataFolder);
  try {
    const cluster = await clusterIn(options);
    await stopServer(cluster);
    const server = await openOrBeginAnew(cluster, log);
    const kept = keepAlive(cluster, server, log);
    return {
      connectionString: connectionString(cluster, server.port, database),
      pid: () => kept.current().process.pid!,
      leaveRunning: async () => {
        await kept.release();
        await lock.release();
      },
      stop: async () => {
        await kept.release();
        await stopServer(cluster);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function clusterIn({ dataFolder, log, binaries, settings }: PostgresOptions): Promise<Cluster> {
  const account = await serverAccount(join(dataFolder, 'data'));
  const home = await serverHome(dataFolder, account, log);
  return {
    home,
    data: join(home, 'data'),
    binaries: await findBinaries(home, account, binaries),
    account,
    password: await passwordOf(home, account),
    settings: settings ?? {},
  };
}

async function openOrBeginAnew(cluster: Cluster, log: (line: string) => void): Promise<Server> {
  if (!existsSync(cluster.data)) return beginAnew(cluster);
  let because = await unusable(cluster);
  if (because === undefined) {
    try {
      return await open(cluster);
    } catch (error) {
      because = error instanceof Error ? error.message : String(error);
    }
  }
  const aside = await setAside(cluster);
  try {
    const server = await beginAnew(cluster);
    log(`The PostgreSQL data would not open: ${because}`);
    log(`It was set aside as ${aside}; the read models are rebuilt from the events into a new one.`);
    return server;
  } catch (error) {
    // An empty one fails too, so the data is not the cause.
    await stopServer(cluster);
    await rm(cluster.data, { recursive: true, force: true });
    await rename(aside, cluster.data);
    throw error;
  }
}

async function beginAnew(cluster: Cluster): Promise<Server> {
  await makeCluster(cluster);
  return open(cluster);
}

async function open(cluster: Cluster): Promise<Server> {
  const server = await launch(cluster);
  try {
    const connect = (name: string) => connectionString(cluster, server.port, name);
    const [found] = await query(
      connect('postgres'),
      `SELECT 1 FROM pg_database WHERE datname = '${database}'`,
    );
    if (!found) await query(connect('postgres'), `CREATE DATABASE ${database}`);
    await query(connect(database), 'SELECT 1');
    return server;
  } catch (error) {
    await stopServer(cluster);
    throw error;
  }
}

function keepAlive(cluster: Cluster, first: Server, log: (line: string) => void) {
  let server = first;
  let wanted = true;
  let starting: Promise<void> = Promise.resolve();
  const watch = (started: Server) => {
    server = started;
    const { exitCode, signalCode } = server.process;
    // It may have ended before it was watched.
    if (exitCode !== null || signalCode !== null) onEnd();
    else server.process.once('exit', onEnd);
  };
  const onEnd = () => {
    starting = restart();
  };
  const restart = async (): Promise<void> => {
    if (!wanted) return;
    log('PostgreSQL stopped unexpectedly; it is being restarted.');
    await launch(cluster, server.port).then(watch, (error) => {
      log(`PostgreSQL could not be restarted: ${error instanceof Error ? error.message : error}`);
      // Nothing works without it, so keep trying.
      return delay(5_000, undefined, { ref: false }).then(restart);
    });
  };
  watch(first);
  return {
    current: () => server,
    release: async () => {
      wanted = false;
      await starting;
    },
  };
}
