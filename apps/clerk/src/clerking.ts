import { Registry } from 'prom-client';
import type { Instant } from '#legislation';
import { clockFault, holdLease } from '#projections';
import { readDatabase } from '#read-models';
import type { Tools, Work, WorkerOf } from '#worker';
import { Clerk } from './clerk.js';
import { gaugeClerk } from './clerk-metrics.js';
import { healthOf } from './health.js';
import { LinkFollower } from './link-follower.js';

const now = () => new Date().toISOString() as Instant;

/** The clerk at work, while it holds the lease; another one waits. */
export const clerking: WorkerOf = { name: 'clerk', work };

function work({ config, pool, store, log }: Tools): Work {
  const metrics = new Registry();
  // Where callers set the time, the seed's facts are of years to come.
  const witnesses = { database: pool, store: config.clock === 'system' ? store : null };
  const clerk = new Clerk({
    ...{ store, reads: readDatabase(pool), log, metrics, now },
    clockFault: (at) => clockFault(at, witnesses),
  });
  let isHolding = false;
  gaugeClerk(metrics, () => ({
    isHolding,
    lookedAt: clerk.lookedAt,
    failedLooks: clerk.failed.count,
    isClockWrong: clerk.clockFault !== undefined,
  }));
  const watched = {
    pool,
    store,
    clerk,
    isHolding: () => isHolding,
    clockFault: () => clockFault(now(), witnesses),
  };
  const onTrouble = (err: unknown) => log.warn({ err }, 'the clerk was interrupted and goes on');
  return {
    parts: healthOf(watched),
    metrics,
    run: (signal) =>
      holdLease(pool, { name: 'clerk', signal, onTrouble }, async (lease) => {
        isHolding = true;
        const isStopped = () => clerk.clockFault !== undefined;
        const links = new LinkFollower({ store, pool, epoch: lease.epoch, log, now, isStopped });
        await Promise.all([clerk.run(lease.signal), links.run(lease.signal)]).finally(() => {
          isHolding = false;
        });
      }),
  };
}
