import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type Lag, lagOf, type Watched } from './watched.js';

/** The lag behind the record, what was sent, and what is parked. */
export function metricsOf(watched: Watched): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { status } = watched.broadcaster;
  gauge(registry, 'active', 'Whether this broadcaster is the active one', () =>
    status.phase === 'broadcasting' ? 1 : 0,
  );
  gauge(registry, 'parked', 'Cases held up by a fact that cannot be published', () => status.parked.size);
  gauge(
    registry,
    'latency_ms',
    'Time from recording to publishing, for the latest published fact',
    () => status.lastLatencyMs,
  );
  gaugesOfLag(registry, watched);
  new Counter({
    name: 'casebook_broadcaster_sent_total',
    help: 'Facts published since this process started',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(status.sent);
    },
  });
  return registry;
}

function gaugesOfLag(registry: Registry, watched: Watched): void {
  let looking: Promise<Lag | undefined> | undefined;
  // One query for all three.
  const lag = () => {
    looking ??= lagOf(watched)
      .catch(() => undefined)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  gauge(
    registry,
    'lag_events',
    'Public facts not published yet; beyond 5000 an estimate',
    async () => (await lag())?.events,
  );
  gauge(
    registry,
    'lag_seconds',
    'Age of the oldest fact not published yet',
    async () => (await lag())?.seconds,
  );
  gauge(registry, 'position', 'Position up to which everything was published', async () => {
    const position = (await lag())?.position;
    return position === undefined ? undefined : Number(position ?? 0n);
  });
}

/** A value that cannot be determined stays unchanged. */
function gauge(
  registry: Registry,
  name: string,
  help: string,
  value: () => number | undefined | Promise<number | undefined>,
): void {
  new Gauge({
    name: `casebook_broadcaster_${name}`,
    help,
    registers: [registry],
    async collect() {
      const found = await value();
      if (found !== undefined) this.set(found);
    },
  });
}
