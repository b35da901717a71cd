import { expect } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase, Projector, silentLog } from '#projections';
import { type ReadDatabase, readDatabase, readModels } from '#read-models';
import type { Answer } from './asking.js';
import { seeingOwnWrites } from './own-writes.js';
import { type RunningApi, startApi } from './running-api.js';

/** The API with its read models kept up to date, as on a day: a spec lives through years in seconds. */
export interface RunningService extends RunningApi {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  /** Sends a command that has to succeed. */
  readonly done: (name: string, path: string, body: unknown, day: string) => Promise<Answer['body']>;
  readonly sent: (name: string, path: string, body: unknown, day: string) => Promise<Answer>;
  /** Reads what shows all that was done before. */
  readonly read: (name: string, path: string, day: string) => Promise<Answer>;
}

export const on = (day: string): Record<string, string> => ({ 'casebook-now': `${day}T12:00:00Z` });

export async function startService(): Promise<RunningService> {
  const started = await startApi();
  const store = connectEventStore({ connectionString: started.eventStore });
  const { as } = seeingOwnWrites(started.as, async () => (await store.end())?.position);
  const api = { ...started, as };
  const pool: Database = openDatabase(api.database);
  const stopping = new AbortController();
  const projector = new Projector({ pool, store, projections: readModels, log: silentLog });
  const projecting = projector.run(stopping.signal);
  const sent: RunningService['sent'] = (name, path, body, day) => api.as(name).post(path, body, on(day));
  return {
    ...api,
    store,
    reads: readDatabase(pool),
    sent,
    done: async (name, path, body, day) => {
      const answer = await sent(name, path, body, day);
      expect([path, answer.status, answer.body]).toEqual([path, expect.any(Number), expect.anything()]);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    read: (name, path, day) => api.as(name).get(path, on(day)),
    stop: async () => {
      stopping.abort();
      await projecting;
      await pool.end();
      await store.close();
      await api.stop();
    },
  };
}

/** An officer of the development issuer, in the service and authorised for councils. */
export async function authorised(
  { done }: Pick<RunningService, 'done'>,
  [officer, name]: readonly [id: string, name: string],
  councils: readonly string[],
  day: string,
): Promise<void> {
  await done('Rosa Linden', '/officers', { officer, name, jobTitle: name, employer: councils[0] }, day);
  for (const council of councils)
    await done('Rosa Linden', `/councils/${council}/officers/${officer}/authorisation`, { from: day }, day);
}
