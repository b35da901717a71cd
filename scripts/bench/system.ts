import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Setting } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase } from '#projections';
import { freePort } from '../../apps/local/src/free-port.js';
import { startPostgres } from '../../apps/local/src/postgres/index.js';
import { Child } from '../../apps/local/src/supervisor/child.js';
import { answers, until } from '../../apps/local/src/supervisor/until.js';
import { processorSeconds, workDone } from '../../apps/local/src/supervisor/work-done.js';
import { eventStore, eventStoreUrl, type Places, programs } from '../../apps/local/src/system.js';

export type Program = 'API' | 'projector' | 'broadcaster';

/** A separate system in a temporary folder, as `npm start` would run it. */
export interface BenchSystem {
  readonly apiUrl: string;
  readonly eventStoreUrl: string;
  readonly store: EventStore;
  readonly database: Database;
  readonly places: Places;
  readonly start: (program: Program, settings?: Partial<Record<Setting, string>>) => Promise<void>;
  readonly end: (program: Program) => Promise<void>;
  /** The processor seconds of each program so far, which do not depend on other load. */
  readonly processorSeconds: () => Promise<Readonly<Record<string, number>>>;
  readonly stop: () => Promise<void>;
}

const comingUpMs = 60_000;

export async function startSystem(): Promise<BenchSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-bench-'));
  const supervision = { logFolder: join(folder, 'logs'), say: () => undefined };
  await mkdir(supervision.logFolder);
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined });
  const places = await placesIn(folder, postgres.connectionString);
  const waitingFor = (child: Child) => ({
    ...{ patienceMs: comingUpMs, longestMs: 5 * comingUpMs, sayEveryMs: comingUpMs, say: supervision.say },
    progress: () => workDone([child]),
    lookIn: supervision.logFolder,
  });
  const node = new Child(eventStore(places), supervision);
  node.start();
  const store = connectEventStore({ connectionString: eventStoreUrl(places.eventStorePort) });
  const pings = () => store.ping().then(() => true as const);
  await until('The event store', pings, waitingFor(node));
  const database = openDatabase(postgres.connectionString);
  const running = new Map<Program, Child>();
  const end = async (program: Program): Promise<void> => {
    await running.get(program)?.stop();
    running.delete(program);
  };
  return {
    apiUrl: `http://127.0.0.1:${places.apiPort}`,
    eventStoreUrl: eventStoreUrl(places.eventStorePort),
    store,
    database,
    places,
    end,
    processorSeconds: async () => {
      const all = [...running, ['event store', node] as const];
      const each = all.map(async ([name, { pid }]) => [name, await processorSeconds(pid)] as const);
      return Object.fromEntries(await Promise.all(each));
    },
    start: async (program, settings = {}) => {
      const found = programs(places).find(({ name }) => name === program);
      if (!found) throw new Error(`There is no program ${program}.`);
      const child = new Child({ ...found, settings: { ...found.settings, ...settings } }, supervision);
      running.set(program, child);
      child.start();
      const lives = answers(`http://127.0.0.1:${portOf(program, places)}/health/live`);
      await until(`The ${program}`, lives, waitingFor(child));
    },
    stop: async () => {
      await Promise.all([...running.keys()].map(end));
      await Promise.all([store.close(), database.end()]);
      await node.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function placesIn(folder: string, database: string): Promise<Places> {
  return {
    dataFolder: folder,
    database,
    apiPort: await freePort(),
    consolePort: await freePort(),
    eventStorePort: await freePort(),
    workerPorts: {
      projector: await freePort(),
      broadcaster: await freePort(),
      clerk: await freePort(),
    },
  };
}

const portOf = (program: Program, { apiPort, workerPorts }: Places): number =>
  program === 'API' ? apiPort : workerPorts[program];
