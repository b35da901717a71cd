import { type PartHealth, type Parts, reached } from '#observability';
import { countParked, lagOf, leaseHealth } from '#projections';
import { readModels } from '#read-models';
import type { Watched } from './watched.js';

/** Behind by less than this is the ordinary way of things. */
const unremarkableSeconds = 5;

export const healthOf = (watched: Watched): Parts => ({
  database: reached(() => watched.pool.query('select 1')),
  eventStore: reached(() => watched.store.ping()),
  lease: () => lease(watched),
  readModels: () => readModelsOf(watched),
  parked: () => parked(watched),
});

const lease = ({ pool, projector }: Watched): Promise<PartHealth> =>
  leaseHealth(pool, 'projector', { isHolding: projector.holding !== null });

async function readModelsOf({ pool, store }: Watched): Promise<PartHealth> {
  const behind = (await lagOf(pool, store, readModels)).filter(
    ({ seconds }) => seconds > unremarkableSeconds,
  );
  if (behind.length === 0) return { state: 'up' };
  const each = behind.map(({ name, events, isMore, seconds }) => {
    return `${name} by ${isMore ? 'more than ' : ''}${events} facts (${Math.round(seconds)} s)`;
  });
  return { state: 'waiting', because: `behind: ${each.join(', ')}` };
}

/** Parked facts hold up their own cases only, so that the projector is well all the same; a person has to look. */
async function parked({ pool }: Watched): Promise<PartHealth> {
  const counts = [...(await countParked(pool))];
  if (counts.length === 0) return { state: 'up' };
  return { state: 'up', because: counts.map(([table, count]) => `${count} parked in ${table}`).join(', ') };
}
