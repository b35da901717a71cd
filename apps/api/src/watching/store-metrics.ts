import { Counter, Histogram, type Registry } from 'prom-client';
import type { Observer } from '#event-store';

/** Counts the work of the event store. */
export function observing(registry: Registry): Observer {
  const registers = [registry];
  const appends = new Histogram({
    name: 'casebook_append_seconds',
    help: 'Time from asking the event store to append until it has appended',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const conflicts = new Counter({
    name: 'casebook_append_conflicts_total',
    help: 'Appends that failed because somebody else had written first',
    registers,
  });
  const resubscriptions = new Counter({
    name: 'casebook_resubscriptions_total',
    help: 'Subscriptions that ended unexpectedly and were resumed',
    registers,
  });
  return {
    onAppend: (tookMs) => appends.observe(tookMs / 1_000),
    onConflict: () => conflicts.inc(),
    onResubscription: () => resubscriptions.inc(),
  };
}
