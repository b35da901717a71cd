import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Environment, loadConfig } from '#config';
import { buildApi } from '../../apps/api/src/index.js';
import { startDevNode } from '../../apps/dev-node/src/index.js';
import { firstAdministrator } from '../../apps/local/src/development/people.js';
import { freePort } from '../../apps/local/src/free-port.js';
import { LocalApiModule } from '../../apps/local/src/local-api.module.js';
import { administratorJoins } from '../../apps/local/src/seed/set-up.js';
import { freshDatabase } from '../services/postgres.js';
import { type Asker, askAs } from './asking.js';

export interface RunningApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly eventStore: string;
  /** Of its PostgreSQL, for a projector beside it. */
  readonly database: string;
  /** Asks as somebody of the development issuer's people, or as nobody. */
  readonly as: (name: string | null) => Asker;
  /** The folder of its keys and of its development issuer. */
  readonly dataFolder: string;
  /** Stops the event store under the running API. */
  readonly loseStore: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The API as it runs, with its first administrator in the record and nobody else, on an event store and a PostgreSQL of its own. */
export async function startApi(
  settings: Environment = {},
  behaviour: Parameters<typeof buildApi>[1] = {},
): Promise<RunningApi> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'casebook-api-'));
  const [node, database, free] = await Promise.all([startDevNode({ port: 0 }), freshDatabase(), freePort()]);
  const port = Number(settings.CASEBOOK_PORT ?? free);
  const url = `http://127.0.0.1:${port}`;
  const config = loadConfig({
    CASEBOOK_DATA: dataFolder,
    CASEBOOK_PORT: String(port),
    EVENTSTORE_URL: node.connectionString,
    DATABASE_URL: database.connectionString,
    CASEBOOK_FIRST_ADMINISTRATOR: firstAdministrator,
    CASEBOOK_CLOCK: 'request',
    CASEBOOK_LOG: 'silent',
    ...settings,
  });
  const app = await buildApi(LocalApiModule.with(config), behaviour);
  await app.listen(port, '127.0.0.1');
  if (settings.CASEBOOK_FIRST_ADMINISTRATOR === undefined) await joinAdministrator(url);
  return {
    url,
    app,
    eventStore: node.connectionString,
    database: database.connectionString,
    as: (name) => askAs(url, name),
    dataFolder,
    loseStore: () => node.stop(),
    stop: async () => {
      await app.close();
      await node.stop();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

/** Whoever begins an installation begins with themselves: as the seed does, or its own joining would be refused. */
async function joinAdministrator(url: string): Promise<void> {
  const { route, body } = administratorJoins;
  const joined = await askAs(url, firstAdministrator).post(route, body, { 'casebook-now': longAgo });
  if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
}

const longAgo = '2020-01-01T09:00:00Z';
