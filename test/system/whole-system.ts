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
import { type Program, RunningProgram } from './child-process.js';
import { eventually } from './eventually.js';

export interface WholeSystem {
  /** One for each API. */
  readonly urls: readonly string[];
  readonly store: EventStore;
  /** Every process by name, PostgreSQL included: kills it with -9 and comes back when it answers again. */
  readonly kills: ReadonlyMap<string, () => Promise<void>>;
  readonly stop: () => Promise<void>;
}

/** Processes of their own as in production, from source, on a disk: the service is set up, and no case is there. */
export async function startWholeSystem(counts: { apis: number; projectors: number; clerk: boolean }) {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-system-'));
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined });
  const eventStorePort = await freePort();
  const store = connectEventStore({ connectionString: eventStoreUrl(eventStorePort) });
  const apiPorts = await portsFor(counts.apis);
  const shared = settingsFor({
    dataFolder: folder,
    apiPort: apiPorts[0]!,
    eventStorePort,
    database: postgres.connectionString,
    consolePort: await freePort(),
    workerPorts: { projector: 0, broadcaster: 0, clerk: 0 },
  });
  const programs = [
    eventStoreProgram(eventStorePort, folder, store),
    ...apiPorts.map((port, index) => apiProgram(`API ${index + 1}`, port, shared)),
    ...(await portsFor(counts.projectors)).map((port, index) =>
      worker('projector', `projector ${index + 1}`, port, {
        ...shared,
        CASEBOOK_PROJECTOR_PORT: String(port),
      }),
    ),
    ...(await portsFor(counts.clerk ? 1 : 0)).map((port) =>
      worker('clerk', 'clerk', port, { ...shared, CASEBOOK_CLERK_PORT: String(port) }),
    ),
  ].map((program) => new RunningProgram(program));
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.kill9()));
    await store.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const each of [programs.slice(0, 1), programs.slice(1)])
      await Promise.all(each.map((one) => one.start()));
    const url = `http://127.0.0.1:${apiPorts[0]}`;
    await setUpService(url);
    const kills = new Map(programs.map((one) => [one.name, () => one.kill9().then(() => one.start())]));
    kills.set('PostgreSQL', async () => {
      const killed = postgres.pid();
      process.kill(killed, 'SIGKILL');
      await eventually('PostgreSQL comes back', async () => postgres.pid() !== killed || undefined);
    });
    return {
      urls: apiPorts.map((port) => `http://127.0.0.1:${port}`),
      store,
      kills,
      stop,
    } satisfies WholeSystem;
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

const answers = (url: string) => async (): Promise<boolean> => (await fetch(url)).ok;

const eventStoreProgram = (port: number, folder: string, store: EventStore): Program => ({
  name: 'event store',
  source: 'apps/dev-node/src/main.ts',
  args: ['--port', String(port), '--data', join(folder, 'events')],
  settings: {},
  isUp: () => store.ping().then(() => true),
});

/** Each asks itself for the issuer's keys, so that one can be away without the other. */
const apiProgram = (name: string, port: number, shared: Partial<Record<Setting, string>>): Program => ({
  name,
  source: 'apps/local/src/api.ts',
  settings: {
    ...shared,
    CASEBOOK_PORT: String(port),
    OIDC_JWKS_URL: `http://127.0.0.1:${port}/dev/jwks.json`,
  },
  isUp: answers(`http://127.0.0.1:${port}/health/live`),
});

const worker = (
  app: 'projector' | 'clerk',
  name: string,
  port: number,
  settings: Partial<Record<Setting, string>>,
): Program => ({
  name,
  source: `apps/${app}/src/main.ts`,
  settings,
  isUp: answers(`http://127.0.0.1:${port}/health/live`),
});
