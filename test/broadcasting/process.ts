import { connect } from 'node:net';
import { connectEventStore } from '#event-store';
import { openDatabase } from '#projections';
import { Broadcaster } from '../../apps/broadcaster/src/broadcaster.js';

export interface Surroundings {
  readonly database: string;
  readonly eventStore: string;
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
  /** The port at which the broker is reached, whatever address it advertises. */
  readonly port: number;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A broadcaster as in production with shorter timeouts, over a connection that a spec can disturb. */
export function broadcasterIn({ database, eventStore, brokers, topicPrefix, port }: Surroundings) {
  const pool = openDatabase(database);
  const store = connectEventStore({ connectionString: eventStore });
  const broadcaster = new Broadcaster({
    pool,
    store,
    kafka: { brokers, topicPrefix, security: { tls: false, sasl: null } },
    log: silent,
    leaseMs: 1_500,
    settings: {
      requestTimeoutMs: 1_000,
      retries: 3,
      connect: (_host, _port, onConnect) => connect(port, '127.0.0.1', onConnect),
    },
  });
  return { pool, store, broadcaster };
}

/** Runs in its own process: prints its process id, and broadcasts until it is killed. */
export async function broadcastUntilKilled(surroundings: Surroundings): Promise<void> {
  process.stdout.write(`${process.pid}\n`);
  await broadcasterIn(surroundings).broadcaster.run(new AbortController().signal);
}
