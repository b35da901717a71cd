import type { ParkedStream, Progress, Step } from '#broadcasting/kafka';
import { Checkpoints, type Database, type Queryable, transaction } from '#projections';

/** The broadcaster's state, beside the checkpoints of the read models: written only by the lease holder. */
export async function openProgress(pool: Database, name: string, epoch: bigint): Promise<Progress> {
  const place = await new Checkpoints(pool).claim(name, epoch);
  return {
    place,
    parked: await parkedStreams(pool, name),
    isRestored: await new Checkpoints(pool).isRestored(name),
    restored: () => transaction(pool, (client) => new Checkpoints(client).restored(name, epoch)),
    save: (step) => transaction(pool, (client) => save(client, { name, epoch, step })),
    stillOurs: () => new Checkpoints(pool).hold(name, epoch),
  };
}

async function save(
  client: Queryable,
  { name, epoch, step }: { name: string; epoch: bigint; step: Step },
): Promise<void> {
  const { from, to, parked, released } = step;
  await new Checkpoints(client).move([name], { from, to, epoch });
  if (released.length > 0)
    await client.query('delete from parked where table_name = $1 and stream = any($2)', [name, released]);
  for (const each of parked) await park(client, name, each);
}

const park = (client: Queryable, name: string, parked: ParkedStream) =>
  client.query(
    `insert into parked (table_name, position, stream, revision, event_id, type, key, because)
     values ($1, $2, $3, $4, $5, $6, null, $7) on conflict (table_name, position) do nothing`,
    [
      name,
      parked.position.toString(),
      parked.stream,
      parked.revision.toString(),
      parked.eventId,
      parked.type,
      parked.because,
    ],
  );

async function parkedStreams(pool: Queryable, name: string): Promise<readonly ParkedStream[]> {
  const { rows } = await pool.query<ParkedStream>(
    `select stream, position, revision, event_id as "eventId", type, because
     from parked where table_name = $1 order by position`,
    [name],
  );
  return rows;
}
