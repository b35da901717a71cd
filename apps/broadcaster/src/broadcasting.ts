import type { WorkerOf } from '#worker';
import { Broadcaster } from './broadcaster.js';
import { healthOf } from './health.js';
import { metricsOf } from './metrics.js';

/** The worker that publishes to Kafka. */
export const broadcasting: WorkerOf = {
  name: 'broadcaster',
  work: ({ config: { kafka }, pool, store, log }) => {
    const broadcaster = new Broadcaster({ pool, store, kafka, log });
    const watched = { pool, store, broadcaster };
    return {
      parts: healthOf(watched),
      metrics: metricsOf(watched),
      run: (signal) => broadcaster.run(signal),
    };
  },
};
