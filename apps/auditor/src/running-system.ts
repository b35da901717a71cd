import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, environmentOr, loadConfig } from '#config';

interface Running {
  readonly eventStorePort: number;
  readonly database: string;
}

/** The configured stores, or those of a local system that runs on the data folder. */
export async function configOfSystem(): Promise<Config> {
  const running = await runningOn(loadConfig().dataFolder);
  if (!running) return loadConfig();
  const { eventStorePort, database } = running;
  return loadConfig(
    environmentOr({
      EVENTSTORE_URL: `esdb://127.0.0.1:${eventStorePort}?tls=false`,
      DATABASE_URL: database,
    }),
  );
}

async function runningOn(dataFolder: string): Promise<Running | undefined> {
  const text = await readFile(join(dataFolder, 'running.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Running);
}
