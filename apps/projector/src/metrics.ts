import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { gaugeReadModels } from '#projections';
import { readModels } from '#read-models';
import type { Watched } from './watched.js';

/** The lag of each read model, what is parked, and whether this is the active projector. */
export function metricsOf({ pool, store, projector }: Watched): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'casebook_projector_holds_lease',
    help: 'Whether this projector is the active one',
    registers: [registry],
    collect() {
      this.set(projector.holding === null ? 0 : 1);
    },
  });
  gaugeReadModels(registry, { pool, store, projections: readModels });
  return registry;
}
