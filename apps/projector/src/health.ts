import { type PartHealth, type Parts, reached } from '#observability';
import {
  countParked,
  type Lag,
  lagOf,
  leaseHealth,
  longestStandstillSeconds,
  Standstill,
} from '#projections';
import { readModels } from '#read-models';
import type { Watched } from './watched.js';

/** A smaller lag is normal. */
const unremarkableSeconds = 5;

export const healthOf = (watched: Watched, standstill = new Standstill()): Parts => ({
  database: reached(() => watched.pool.query('select 1')),
  eventStore: reached(() => watched.store.ping()),
  lease: () => lease(watched),
  readModels: () => readModelsOf(watched, standstill),
  parked: () => parked(watched),
});

const lease = ({ pool, projector }: Watched): Promise<PartHealth> =>
  leaseHealth(pool, 'projector', { isHolding: projector.holding !== null });

/** Measures the lag against the end of the log, because a subscription that hangs would notice nothing. */
async function readModelsOf({ pool, store }: Watched, standstill: Standstill): Promise<PartHealth> {
  const lags = await lagOf(pool, store, readModels);
  const stuck = lags.filter(({ table, position, events }) => {
    const seconds = standstill.secondsOf(table, { position, isBehind: events > 0 });
    return seconds > longestStandstillSeconds;
  });
  if (stuck.length > 0) return { state: 'down', because: `not moving: ${saying(stuck)}` };
  const behind = lags.filter(({ seconds }) => seconds > unremarkableSeconds);
  if (behind.length === 0) return { state: 'up' };
  return { state: 'waiting', because: `behind: ${saying(behind)}` };
}

const saying = (lags: readonly Lag[]): string =>
  lags
    .map(({ name, events, isEstimate, seconds }) => {
      return `${name} by ${isEstimate ? 'about ' : ''}${events} facts (${Math.round(seconds)} s)`;
    })
    .join(', ');

/** Parked facts stop only their own cases, so the projector is healthy; a person has to look. */
async function parked({ pool }: Watched): Promise<PartHealth> {
  const counts = [...(await countParked(pool))];
  if (counts.length === 0) return { state: 'up' };
  return { state: 'up', because: counts.map(([table, count]) => `${count} parked in ${table}`).join(', ') };
}
