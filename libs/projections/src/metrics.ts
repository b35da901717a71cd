import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { EventStore } from '#event-store';
import { type Lag, lagOf } from './lag.js';
import { countParked } from './parking.js';
import type { Projection } from './projection.js';

/** Lag and parked facts of each read model as metrics, from both stores. */
export function gaugeReadModels(
  registry: Registry,
  { pool, store, projections }: { pool: Pool; store: EventStore; projections: readonly Projection[] },
): void {
  const lag = shared(() => lagOf(pool, store, projections));
  const gauge = (unit: string, help: string, value: (lag: Lag) => number) =>
    new Gauge({
      name: `casebook_read_model_lag_${unit}`,
      help,
      labelNames: ['read_model'],
      registers: [registry],
      async collect() {
        for (const each of await lag().catch(() => [])) this.set({ read_model: each.name }, value(each));
      },
    });
  gauge('events', 'Facts not shown in the read model yet; beyond 5000 an estimate', ({ events }) => events);
  gauge('seconds', 'Age of the oldest fact not shown in the read model', ({ seconds }) => seconds);
  gaugeParked(registry, pool);
}

function gaugeParked(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'casebook_parked_facts',
    help: 'Facts put aside because of one that could not be projected',
    labelNames: ['table'],
    registers: [registry],
    async collect() {
      const counts = await countParked(pool).catch(() => undefined);
      if (!counts) return;
      this.reset();
      for (const [table, count] of counts) this.set({ table }, count);
    },
  });
}

/** Shares one query among simultaneous callers. */
function shared<Value>(look: () => Promise<Value>): () => Promise<Value> {
  let looking: Promise<Value> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
