import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { countParked, type Lag, lagOf } from '#projections';
import { readModels } from '#read-models';
import type { Watched } from './watched.js';

/** How far each read model is behind, what is parked, and whether this is the projector at work. */
export function metricsOf(watched: Watched): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'casebook_projector_holds_lease',
    help: 'Whether this projector is the one at work',
    registers: [registry],
    collect() {
      this.set(watched.projector.holding === null ? 0 : 1);
    },
  });
  const lag = shared(() => lagOf(watched.pool, watched.store, readModels));
  gaugeOfLag(
    registry,
    lag,
    'events',
    'Facts not seen in the read model yet (1000: that many or more)',
    (each) => each.events,
  );
  gaugeOfLag(
    registry,
    lag,
    'seconds',
    'Age of the oldest fact not seen in the read model',
    (each) => each.seconds,
  );
  parkedGauge(registry, watched);
  return registry;
}

function gaugeOfLag(
  registry: Registry,
  lag: () => Promise<readonly Lag[]>,
  unit: string,
  help: string,
  value: (lag: Lag) => number,
): void {
  new Gauge({
    name: `casebook_read_model_lag_${unit}`,
    help,
    labelNames: ['read_model'],
    registers: [registry],
    async collect() {
      for (const each of await lag().catch(() => [])) this.set({ read_model: each.name }, value(each));
    },
  });
}

function parkedGauge(registry: Registry, { pool }: Watched): void {
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

/** One look for whoever asks at the same time. */
function shared<Value>(look: () => Promise<Value>): () => Promise<Value> {
  let looking: Promise<Value> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
