import { type PartHealth, type Parts, reached } from '#observability';
import type { Watched } from './watched.js';

export const healthOf = (watched: Watched): Parts => ({
  database: reached(() => watched.pool.query('select 1')),
  eventStore: reached(() => watched.store.ping()),
  kafka: () => kafka(watched),
  parked: () => parked(watched),
});

/** Whatever it waits for, it goes on by itself; but where its place in the topics is lost, a person must decide. */
function kafka({ broadcaster: { status } }: Watched): PartHealth {
  const { phase, trouble, halted } = status;
  if (phase === 'broadcasting') return { state: 'up' };
  return { state: halted ? 'down' : 'waiting', because: trouble ? `${phase}: ${trouble}` : phase };
}

/** Parked cases hold up nobody else, so that the broadcaster is well all the same; a person has to look. */
function parked({ broadcaster: { status } }: Watched): PartHealth {
  if (status.parked.size === 0) return { state: 'up' };
  const [first] = status.parked.values();
  const { stream, revision, because } = first!;
  return {
    state: 'up',
    because: `${status.parked.size} parked, first ${stream} at revision ${revision}: ${because}`,
  };
}
