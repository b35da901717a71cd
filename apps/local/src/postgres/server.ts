import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../free-port.js';
import { commandOfProcess } from '../processes.js';
import { runAs } from './account.js';
import { type Cluster, superuser } from './cluster.js';

const startWithinMs = 60_000;

/** Sized for a laptop. Everything else is PostgreSQL's default: `fsync` stays on. */
const laptop = {
  listen_addresses: '127.0.0.1',
  // Our path may be longer than a socket's name may be.
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

export interface Server {
  port: number;
  process: ChildProcess;
}

/** Starts a server on the cluster and waits until it answers. */
export async function launch(cluster: Cluster, port?: number, attempts = 20): Promise<Server> {
  const at = port ?? (await freePort());
  const server = { port: at, process: await spawnServer(cluster, at) };
  if (await answers(cluster, server)) return server;
  server.process.kill('SIGKILL');
  const output = await readFile(logOf(cluster), 'utf8');
  // The port was taken in the meantime, or backends of a killed server are still running.
  const passing = /Address already in use|pre-existing shared memory block/.test(output);
  if (!passing || attempts === 1)
    throw new Error(`PostgreSQL did not start:\n${output.trim().slice(-1_000)}`);
  await delay(250);
  return launch(cluster, port, attempts - 1);
}

async function spawnServer(cluster: Cluster, port: number): Promise<ChildProcess> {
  const settings = Object.entries({ ...laptop, port, ...cluster.settings });
  const args = ['-D', cluster.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // Removed rather than emptied: it may belong to another user.
  await rm(logOf(cluster), { force: true });
  const output = await open(logOf(cluster), 'w');
  // Detached, so that Ctrl-C reaches only us, and the programs that use the database stop before it.
  const child = spawn(join(cluster.binaries.folder, 'postgres'), args, {
    cwd: cluster.home,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    windowsHide: true,
    ...cluster.account,
  });
  child.unref();
  child.once('error', () => undefined);
  await output.close();
  return child;
}

async function answers(cluster: Cluster, { port, process: child }: Server): Promise<boolean> {
  const giveUpAt = Date.now() + startWithinMs;
  while (child.pid && child.exitCode === null && child.signalCode === null && Date.now() < giveUpAt) {
    if (await query(connectionString(cluster, port, 'postgres'), 'SELECT 1').catch(() => undefined))
      return true;
    await delay(20);
  }
  return false;
}

/** Stops any server on the cluster, also one left behind by a killed Casebook. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.data, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (Number.isNaN(pid)) return;
  const command = await commandOfProcess(pid);
  if (process.platform !== 'win32' && !command?.includes(cluster.data)) {
    // The id is unused or belongs to another process, which PostgreSQL would mistake for its own server.
    if (command) await rm(pidFile, { force: true });
    return;
  }
  const stop = ['stop', '-D', cluster.data, '-w', '-t', '20', '-m'];
  const pgCtl = join(cluster.binaries.folder, 'pg_ctl');
  await runAs(cluster.account, pgCtl, [...stop, 'fast']).catch(() =>
    runAs(cluster.account, pgCtl, [...stop, 'immediate']),
  );
}

export function connectionString({ password }: Cluster, port: number, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

export async function query(connection: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function logOf({ home }: Cluster): string {
  return join(home, 'server.log');
}
