import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { connectEventStore } from '#event-store';
import { openDatabase, Projector } from '#projections';
import { readModels } from '#read-models';
import { gaugeHolidays } from '../../apps/api/src/watching/holiday-metrics.js';
import { Broadcaster } from '../../apps/broadcaster/src/broadcaster.js';
import { metricsOf as broadcasterMetrics } from '../../apps/broadcaster/src/metrics.js';
import { clerkMetrics, gaugeClerk } from '../../apps/clerk/src/clerk-metrics.js';
import { metricsOf as projectorMetrics } from '../../apps/projector/src/metrics.js';

// Neither connects before its first query, and there is none.
const pool = openDatabase('postgres://nobody@127.0.0.1:1/none');
const store = connectEventStore({ connectionString: 'esdb://127.0.0.1:1?tls=false' });
afterAll(async () => {
  await store.close();
  await pool.end();
});

function shown(): ReadonlySet<string> {
  const log = pino({ level: 'silent' });
  const projector = new Projector({ pool, store, projections: readModels, log });
  const broadcaster = new Broadcaster({ pool, store, kafka: null, log });
  const clerk = new Registry();
  clerkMetrics(clerk);
  gaugeClerk(clerk, () => ({
    isHolding: false,
    lookedAt: null,
    failedLooks: 0,
    isClockWrong: false,
    isScannerAway: false,
  }));
  const api = new Registry();
  gaugeHolidays(api);
  const registries = [
    api,
    clerk,
    projectorMetrics({ pool, store, projector }),
    broadcasterMetrics({ pool, store, broadcaster }),
  ];
  return new Set(registries.flatMap((registry) => registry.getMetricsAsArray().map(({ name }) => name)));
}

describe('the alert rules', () => {
  it('use only metrics that exist', async () => {
    const rules = await readFile('docs/operate/alerts.yml', 'utf8');
    const named = [...new Set(rules.match(/\bcasebook_[a-z_]+/g))];
    expect(named.length).toBeGreaterThan(8);
    const known = shown();
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
