import { type PartHealth, type Parts, reached } from '#observability';
import { leaseHealth, longestStandstillSeconds, Standstill } from '#projections';
import { lagOf, type Watched } from './watched.js';

export const healthOf = (watched: Watched, standstill = new Standstill()): Parts => ({
  database: reached(() => watched.pool.query('select 1')),
  eventStore: reached(() => watched.store.ping()),
  lease: () => lease(watched),
  kafka: () => kafka(watched, standstill),
  parked: () => parked(watched),
});

/** Who holds the lease, as for other workers; without a broker nobody needs it. */
async function lease({ pool, broadcaster }: Watched): Promise<PartHealth> {
  if (!broadcaster.hasBroker) return { state: 'up', because: 'no broker is configured' };
  return leaseHealth(pool, broadcaster.name, broadcaster);
}

/**
 * It recovers by itself from anything, except a lost position in the topics, which needs a decision by a
 * person.
 */
async function kafka(watched: Watched, standstill: Standstill): Promise<PartHealth> {
  const { phase, trouble, halted } = watched.broadcaster.status;
  if (phase === 'broadcasting') return broadcasting(watched, standstill);
  return { state: halted ? 'down' : 'waiting', because: trouble ? `${phase}: ${trouble}` : phase };
}

/** Measures the lag against the end of the log, because a subscription that hangs would notice nothing. */
async function broadcasting(watched: Watched, standstill: Standstill): Promise<PartHealth> {
  const { position, events } = await lagOf(watched);
  const seconds = standstill.secondsOf('it', { position, isBehind: events > 0 });
  if (seconds <= longestStandstillSeconds)
    return events === 0 ? { state: 'up' } : { state: 'up', because: `${events} facts behind` };
  return { state: 'down', because: `${events} facts behind, and no progress for ${Math.round(seconds)} s` };
}

/** Parked cases stop only themselves, so the broadcaster is healthy; a person has to look. */
function parked({ broadcaster: { status } }: Watched): PartHealth {
  if (status.parked.size === 0) return { state: 'up' };
  const [first] = status.parked.values();
  const { stream, revision, because } = first!;
  return {
    state: 'up',
    because: `${status.parked.size} parked, first ${stream} at revision ${revision}: ${because}`,
  };
}
