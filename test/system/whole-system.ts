import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Setting } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { freePort } from '../../apps/local/src/free-port.js';
import { startPostgres } from '../../apps/local/src/postgres/index.js';
import { SeedClient } from '../../apps/local/src/seed/client.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { eventStoreUrl, settingsFor } from '../../apps/local/src/system.js';
import { Cable } from './cable.js';
import { type Program, RunningProgram } from './child-process.js';
import { eventually } from './eventually.js';

/** How many of each there are. A broadcaster is of use only with brokers. */
interface Counts {
  readonly apis: number;
  readonly projectors: number;
  readonly clerks: number;
  readonly broadcasters?: number;
  /** As it was built last, not from source. */
  readonly isBuilt?: boolean;
  readonly kafka?: { readonly brokers: readonly string[]; readonly topicPrefix: string };
}

export interface WholeSystem {
  /** One for each API. */
  readonly urls: readonly string[];
  readonly store: EventStore;
  readonly database: string;
  /** Every program by name; PostgreSQL is none of them, since it looks after itself. */
  readonly programs: ReadonlyMap<string, RunningProgram>;
  /** Every process by name, PostgreSQL included: kills it with -9 and comes back when it answers again. */
  readonly kills: ReadonlyMap<string, () => Promise<void>>;
  /** What the programs reach the event store and PostgreSQL by. */
  readonly cables: Readonly<Record<'event store' | 'PostgreSQL', Cable>>;
  readonly stop: () => Promise<void>;
}

type Settings = Partial<Record<Setting, string>>;

/** Processes of their own as in production, from source, on a disk: the service is set up, and no case is there. */
export async function startWholeSystem(counts: Counts): Promise<WholeSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-system-'));
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined });
  const eventStorePort = await freePort();
  const store = connectEventStore({ connectionString: eventStoreUrl(eventStorePort) });
  const database = new URL(postgres.connectionString);
  const cables = {
    'event store': await Cable.to({ port: eventStorePort }),
    PostgreSQL: await Cable.to({ port: Number(database.port) }),
  };
  database.port = String(cables.PostgreSQL.port);
  const apiPorts = await portsFor(counts.apis);
  const { brokers = [], topicPrefix = '' } = counts.kafka ?? {};
  const shared: Settings = {
    ...settingsFor({
      dataFolder: folder,
      apiPort: apiPorts[0]!,
      eventStorePort: cables['event store'].port,
      database: database.href,
      consolePort: await freePort(),
      workerPorts: { projector: 0, broadcaster: 0, clerk: 0 },
    }),
    ...(brokers.length > 0 && { KAFKA_BROKERS: brokers.join(','), KAFKA_TOPIC_PREFIX: topicPrefix }),
  };
  const running = [
    eventStoreProgram(eventStorePort, folder, store),
    ...apiPorts.map((port, index) => apiProgram(`API ${index + 1}`, port, shared)),
    ...(await workers('projector', counts.projectors, shared)),
    ...(await workers('broadcaster', counts.broadcasters ?? 0, shared)),
    ...(await workers('clerk', counts.clerks, shared)),
  ].map((program) => new RunningProgram({ ...program, isBuilt: counts.isBuilt ?? false }));
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((program) => program.kill9()));
    await store.close();
    await Promise.all(Object.values(cables).map((cable) => cable.close()));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const each of [running.slice(0, 1), running.slice(1)])
      await Promise.all(each.map((one) => one.start()));
    const url = `http://127.0.0.1:${apiPorts[0]}`;
    await setUpService(url);
    const kills = new Map(running.map((one) => [one.name, () => one.kill9().then(() => one.start())]));
    kills.set('PostgreSQL', async () => {
      const killed = postgres.pid();
      process.kill(killed, 'SIGKILL');
      await eventually('PostgreSQL comes back', async () => postgres.pid() !== killed || undefined, 120_000);
    });
    return {
      urls: apiPorts.map((port) => `http://127.0.0.1:${port}`),
      ...{ store, kills, cables, stop },
      database: postgres.connectionString,
      programs: new Map(running.map((one) => [one.name, one])),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function setUpService(url: string): Promise<void> {
  const client = new SeedClient(url);
  for (const [index, { at, route, body }] of setUp().entries())
    await client.post({ as: 'rosa.linden', at, path: route, body, key: `set-up-${index}` });
}

const portsFor = (count: number): Promise<number[]> =>
  Promise.all(Array.from({ length: count }, () => freePort()));

const answers = (url: string) => async (): Promise<boolean> =>
  (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;

const eventStoreProgram = (port: number, folder: string, store: EventStore): Program => ({
  name: 'event store',
  source: 'apps/dev-node/src/main.ts',
  args: ['--port', String(port), '--data', join(folder, 'events')],
  settings: {},
  isUp: () => store.ping().then(() => true),
});

/** Each asks itself for the issuer's keys, so that one can be away without the other. */
const apiProgram = (name: string, port: number, shared: Settings): Program => ({
  name,
  source: 'apps/local/src/api.ts',
  settings: {
    ...shared,
    CASEBOOK_PORT: String(port),
    OIDC_JWKS_URL: `http://127.0.0.1:${port}/dev/jwks.json`,
  },
  isUp: answers(`http://127.0.0.1:${port}/health/live`),
});

const portOf = {
  projector: 'CASEBOOK_PROJECTOR_PORT',
  broadcaster: 'CASEBOOK_BROADCASTER_PORT',
  clerk: 'CASEBOOK_CLERK_PORT',
} as const satisfies Record<string, Setting>;

/** A single one has no number in its name. */
const workers = async (
  app: keyof typeof portOf,
  count: number,
  shared: Settings,
): Promise<readonly Program[]> =>
  (await portsFor(count)).map((port, index) => ({
    name: count === 1 ? app : `${app} ${index + 1}`,
    source: `apps/${app}/src/main.ts`,
    settings: { ...shared, [portOf[app]]: String(port) },
    isUp: answers(`http://127.0.0.1:${port}/health/live`),
  }));
