import { KeyVault } from '#privacy';
import { Projector } from '#projections';
import { readModelsWith } from '#read-models';
import type { WorkerOf } from '#worker';
import { healthOf } from './health.js';
import { metricsOf } from './metrics.js';
import { namesIn } from './names-in.js';

/** The worker that keeps read models up to date. */
export const projecting: WorkerOf = {
  name: 'projector',
  work: ({ pool, store, log, config }) => {
    const vault = KeyVault.open({ folder: config.keysFolder });
    const projections = readModelsWith(namesIn(vault));
    const projector = new Projector({ pool, store, projections, log });
    const watched = { pool, store, projector };
    return {
      parts: healthOf(watched),
      metrics: metricsOf(watched),
      run: async (signal) => {
        await projector.run(signal);
        await vault.close();
      },
    };
  },
};
