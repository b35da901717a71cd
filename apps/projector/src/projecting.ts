import { Projector } from '#projections';
import { readModels } from '#read-models';
import type { WorkerOf } from '#worker';
import { healthOf } from './health.js';
import { metricsOf } from './metrics.js';

/** The worker that keeps read models up to date. */
export const projecting: WorkerOf = {
  name: 'projector',
  work: ({ pool, store, log }) => {
    const projector = new Projector({ pool, store, projections: readModels, log });
    const watched = { pool, store, projector };
    return {
      parts: healthOf(watched),
      metrics: metricsOf(watched),
      run: (signal) => projector.run(signal),
    };
  },
};
