import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#config';
import { lockFolder } from './folder-lock.js';
import { requireFree, usualOrFree } from './ports.js';
import { startPostgres } from './postgres/index.js';
import { Child } from './supervisor/child.js';
import { answers, until } from './supervisor/until.js';
import { workDone } from './supervisor/work-done.js';
import { clerk, eventStore, type Places, programs } from './system.js';

export interface LocalSystem {
  readonly places: Places;
  readonly apiUrl: string;
  readonly consoleUrl: string;
  readonly startClerk: () => Promise<void>;
  /** Stops every program, those that write first. */
  readonly stop: () => Promise<void>;
}

/** Without progress for this long, a start has failed. */
const patienceMs = 60_000;
const longestMs = 15 * 60_000;
const sayEveryMs = 15_000;

interface Starting {
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
  /** Aborting cancels the start and stops what has started. */
  readonly signal: AbortSignal;
}

/** Starts everything on one folder, which it locks until it ends. */
export async function startLocalSystem(
  config: Config,
  { dataFolder, fresh, say, signal }: Starting,
): Promise<LocalSystem> {
  const lock = await lockFolder(dataFolder);
  const stops: (() => Promise<void>)[] = [() => lock.release()];
  const children: Child[] = [];
  const stop = async () => {
    for (const each of children) each.mayEnd();
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await requireFree(config.http.host, config.http.port, 'CASEBOOK_PORT');
    if (fresh) await empty(dataFolder);
    const logFolder = join(dataFolder, 'logs');
    await mkdir(logFolder, { recursive: true, mode: 0o700 });
    const child = (specification: ConstructorParameters<typeof Child>[0]): void => {
      const started = new Child(specification, { logFolder, say });
      children.push(started);
      stops.push(() => started.stop());
      started.start();
    };
    const postgres = await startPostgres({ dataFolder: join(dataFolder, 'postgres'), log: say });
    stops.push(() => postgres.stop());
    signal.throwIfAborted();
    say('  PostgreSQL is up.');
    const places = await placesFor(config, dataFolder, postgres.connectionString);
    child(eventStore(places));
    for (const program of programs(places)) child(program);
    const apiUrl = `http://${config.http.host}:${config.http.port}`;
    const waiting = {
      ...{ patienceMs, longestMs, sayEveryMs, say, signal, lookIn: logFolder },
      progress: () => workDone(children),
      hopeless: () => children.map((each) => each.hopeless).find((why) => why !== undefined),
    };
    await until('The API', answers(`${apiUrl}/health/ready`), waiting);
    const consoleUrl = `http://127.0.0.1:${places.consolePort}`;
    await until('The console', answers(`${consoleUrl}/health/live`), waiting);
    const runningFile = join(dataFolder, 'running.json');
    stops.push(() => rm(runningFile, { force: true }));
    const tell = (of: Places) =>
      writeFile(runningFile, `${JSON.stringify({ apiUrl, consoleUrl, ...of }, null, 2)}\n`, { mode: 0o600 });
    await tell(places);
    const startClerk = async () => {
      // Another system may have taken its port during the seed.
      const clerkPort = await usualOrFree(places.workerPorts.clerk);
      const now = { ...places, workerPorts: { ...places.workerPorts, clerk: clerkPort } };
      await tell(now);
      child(clerk(now));
    };
    return { places, apiUrl, consoleUrl, startClerk, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function placesFor(config: Config, dataFolder: string, database: string): Promise<Places> {
  return {
    dataFolder,
    database,
    apiPort: config.http.port,
    consolePort: await usualOrFree(config.console.port),
    eventStorePort: await usualOrFree(2113),
    workerPorts: {
      projector: await usualOrFree(config.projector.port),
      broadcaster: await usualOrFree(config.broadcaster.port),
      clerk: await usualOrFree(config.clerk.port),
    },
  };
}

/** Empties the folder, except for the lock. */
async function empty(folder: string): Promise<void> {
  const held = (await readdir(folder)).filter((name) => !name.startsWith('in-use-by-'));
  await Promise.all(held.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
