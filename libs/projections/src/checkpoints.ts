import { isPosition, type Place } from '#event-store';
import type { Queryable } from './database.js';
import { Fenced } from './faults.js';

export interface Move {
  /** Null for the beginning. */
  readonly from: Place | null;
  readonly to: Place | null;
  readonly epoch: bigint;
}

const beginning = -1n;

interface Stored {
  readonly position: bigint;
  readonly id: string | null;
}

const toStored = (place: Place | null): string => (place?.position ?? beginning).toString();
const fromStored = ({ position, id }: Stored): Place | null =>
  position === beginning ? null : { position, id };

/** The position of each reader of the record; only the holder of the lease that claimed it may move it. */
export class Checkpoints {
  constructor(private readonly database: Queryable) {}

  /** From now on only this epoch may move it. Returns its position. */
  async claim(name: string, epoch: bigint): Promise<Place | null> {
    const { rows } = await this.database.query<Stored>(
      `insert into checkpoint (name, position, epoch, saved_at) values ($1, ${beginning}, $2, now())
       on conflict (name) do update set epoch = $2 where checkpoint.epoch <= $2
       returning position, event_id as id`,
      [name, epoch],
    );
    if (!rows[0]) throw new Fenced(`${name} was claimed by a later holder than epoch ${epoch}`);
    return fromStored(rows[0]);
  }

  /** Moves them together, or throws {@link Fenced}: then the surrounding transaction must be rolled back. */
  async move(names: readonly string[], { from, to, epoch }: Move): Promise<void> {
    const { rowCount } = await this.database.query(
      `update checkpoint set position = $1, event_id = $5, saved_at = clock_timestamp()
       where name = any($2) and position = $3 and epoch = $4`,
      [toStored(to), names, toStored(from), epoch, to?.id ?? null],
    );
    if (rowCount !== names.length)
      throw new Fenced(
        `${names.join(', ')}: no longer at ${toStored(from)}, or taken by another process (epoch ${epoch})`,
      );
  }

  /** Ensures that it stays ours until the end of the transaction; or throws {@link Fenced}. */
  async hold(name: string, epoch: bigint): Promise<void> {
    const { rowCount } = await this.database.query(
      'select 1 from checkpoint where name = $1 and epoch = $2 for update',
      [name, epoch],
    );
    if (rowCount !== 1) throw new Fenced(`${name} was taken by another process (epoch ${epoch})`);
  }

  /** Whether the log was restored from a backup and this reader must still take events back. */
  async isRestored(name: string): Promise<boolean> {
    const { rows } = await this.database.query<{ restored: boolean }>(
      'select restored from checkpoint where name = $1',
      [name],
    );
    return rows[0]?.restored ?? false;
  }

  async restored(name: string, epoch: bigint): Promise<void> {
    await this.hold(name, epoch);
    await this.database.query('update checkpoint set restored = false where name = $1', [name]);
  }

  /** The saved places of the readers that have begun. The log must be asked whether it has them. */
  async places(): Promise<ReadonlyMap<string, Place | null>> {
    const { rows } = await this.database.query<Stored & { name: string }>(
      'select name, position, event_id as id from checkpoint',
    );
    return new Map(rows.map(({ name, ...stored }) => [name, fromStored(stored)]));
  }

  /** The same as numbers. Invalid positions saved by older versions count as not begun. */
  async positions(): Promise<ReadonlyMap<string, bigint | null>> {
    const places = await this.places();
    const positionIn = (place: Place | null) => (place && isPosition(place.position) ? place.position : null);
    return new Map([...places].map(([name, place]) => [name, positionIn(place)]));
  }
}
