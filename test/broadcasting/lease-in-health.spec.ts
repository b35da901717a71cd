import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Parts } from '#observability';
import { Broadcaster } from '../../apps/broadcaster/src/broadcaster.js';
import { healthOf } from '../../apps/broadcaster/src/health.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../projections/database.js';
import { type RecordForSpecs, recordForSpecs } from '../projections/record.js';
import { eventually } from '../system/eventually.js';
import { broadcasterIn } from './process.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
const sockets = new Set<Socket>();
/** Accepts connections and does not answer, so that the lease holder waits and keeps the lease. */
const broker = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => undefined);
});

interface Running {
  readonly broadcaster: Broadcaster;
  readonly lease: Parts[string];
  readonly stop: () => Promise<void>;
}

const begun: Running[] = [];

beforeAll(async () => {
  [record, database] = await Promise.all([recordForSpecs(), databaseForSpecs()]);
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
}, 60_000);

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  broker.close();
  await Promise.all(begun.map(({ stop }) => stop()));
  await database.drop();
  await record.stop();
}, 60_000);

/** A running broadcaster, working or waiting for the lease, and its health. */
function begin(): Running {
  const { port } = broker.address() as AddressInfo;
  const { pool, store, broadcaster } = broadcasterIn({
    ...{ database: database.connectionString, eventStore: record.connectionString },
    ...{ brokers: [`127.0.0.1:${port}`], topicPrefix: 'lease.', port },
  });
  const stopping = new AbortController();
  const ended = broadcaster.run(stopping.signal);
  const { lease } = healthOf({ pool, store, broadcaster });
  const one: Running = {
    broadcaster,
    lease: lease!,
    stop: async () => {
      begun.splice(begun.indexOf(one), 1);
      stopping.abort();
      await ended;
      await Promise.all([pool.end(), store.close()]);
    },
  };
  begun.push(one);
  return one;
}

describe("the broadcaster's lease in the health check", () => {
  it('is up without a configured broker, because nobody needs a lease', async () => {
    const { store } = record;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const broadcaster = new Broadcaster({ pool: database.pool, store, kafka: null, log });
    const { lease } = healthOf({ pool: database.pool, store, broadcaster });
    expect(await lease!()).toEqual({ state: 'up', because: 'no broker is configured' });
  });

  it('is up for its holder even if no broker answers, and a standby names the holder', async () => {
    const two = [begin(), begin()];
    const told = await eventually('one of the two holds it', async () => {
      const said = await Promise.all(two.map(({ lease }) => lease()));
      const states = said.map(({ state }) => state).sort();
      const spare = said.find(({ state }) => state === 'waiting');
      return `${states}` === 'up,waiting' && spare?.because?.includes(' holds it') ? spare : undefined;
    });
    expect(told.because).toMatch(new RegExp(`^\\S+/${process.pid} holds it, epoch \\d+$`));
    expect(two.filter(({ broadcaster }) => broadcaster.isHolding)).toHaveLength(1);
  });

  it('passes to the standby once the holder stops', async () => {
    const holder = await eventually('one holds it', async () =>
      begun.find(({ broadcaster }) => broadcaster.isHolding),
    );
    const [spare] = begun.filter((each) => each !== holder);
    await holder.stop();
    await eventually('the spare holds it', async () => (await spare!.lease()).state === 'up' || undefined);
  }, 60_000);
});
