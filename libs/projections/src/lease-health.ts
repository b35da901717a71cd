import type { Queryable } from './database.js';

/** The state of a lease holder, for the health check. */
type LeaseHealth = { readonly state: 'up' } | { readonly state: 'waiting'; readonly because: string };

/** Who has a lease: this process, another one by name, nobody, or unknown without the database. */
export async function leaseHealth(
  database: Queryable,
  name: string,
  { isHolding }: { readonly isHolding: boolean },
): Promise<LeaseHealth> {
  if (isHolding) return { state: 'up' };
  try {
    const { rows } = await database.query<{ holder: string; epoch: bigint; held: boolean }>(
      'select holder, epoch, until > clock_timestamp() as held from lease where name = $1',
      [name],
    );
    const [lease] = rows;
    if (lease?.held) return waiting(`${lease.holder} holds it, epoch ${lease.epoch}`);
    return waiting('nobody holds it now: this process will ask for it again in a moment');
  } catch (error) {
    return waiting(`the database does not say who holds it: ${inWords(error)}`);
  }
}

const waiting = (because: string): LeaseHealth => ({ state: 'waiting', because });
const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface ListedLease {
  readonly name: string;
  readonly holder: string;
  readonly epoch: bigint;
  readonly until: string;
  readonly isHeld: boolean;
}

/** The holder of each lease. */
export async function listLeases(database: Queryable): Promise<readonly ListedLease[]> {
  const { rows } = await database.query<ListedLease>(
    `select name, holder, epoch, until, until > clock_timestamp() as "isHeld" from lease order by name`,
  );
  return rows;
}
