import type { EventStore } from '#event-store';
import { eventStore } from '../../apps/api/src/parts.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { type OwnWrites, seeingOwnWrites } from './own-writes.js';
import { project } from './projecting.js';
import { type RunningApi, startApi } from './running-api.js';

export interface RunningOffice extends RunningApi, Pick<OwnWrites, 'waitFor'> {
  /** The id of somebody of the development issuer's people who holds one of these roles. */
  readonly holderOf: (roles: readonly string[]) => string | undefined;
  /** Waits until the read models show what was written here. */
  readonly shown: () => Promise<void>;
}

/** The API with its read models, the two councils and their people, as the seed sets them up. */
export async function startOffice(...asked: Parameters<typeof startApi>): Promise<RunningOffice> {
  const started = await startApi(...asked);
  const store: EventStore = started.app.get(eventStore);
  const { shown, ...own } = seeingOwnWrites(started.as, async () => (await store.end())?.position);
  const api = { ...started, ...own };
  const stopProjecting = project(api);
  for (const { at, route, body } of setUp())
    await api.as('Rosa Linden').post(route, body, { 'casebook-now': at });
  const { body: people } = await api.as(null).get('/dev/people');
  return {
    ...api,
    shown: () => shown('nadia.rahman'),
    holderOf: (roles) =>
      (people as { id: string; roles: string[] }[]).find((each) =>
        each.roles.some((role) => roles.includes(role)),
      )?.id,
    stop: async () => {
      await stopProjecting();
      await api.stop();
    },
  };
}
