import type { Queryable } from './database.js';
import { Fenced } from './faults.js';

export interface Move {
  /** Null for the beginning. */
  readonly from: bigint | null;
  readonly to: bigint;
  readonly epoch: bigint;
}

const beginning = -1n;
const toStored = (position: bigint | null): string => (position ?? beginning).toString();
const fromStored = (position: bigint): bigint | null => (position === beginning ? null : position);

/** How far each reader of the record has come; moved only by the holder of the lease under which it was claimed. */
export class Checkpoints {
  constructor(private readonly database: Queryable) {}

  /** From now on only this epoch may move it. Answers where it stands. */
  async claim(name: string, epoch: bigint): Promise<bigint | null> {
    const { rows } = await this.database.query<{ position: bigint }>(
      `insert into checkpoint (name, position, epoch, saved_at) values ($1, ${beginning}, $2, now())
       on conflict (name) do update set epoch = $2 where checkpoint.epoch <= $2 returning position`,
      [name, epoch],
    );
    if (!rows[0]) throw new Fenced(`${name} is claimed by a later holder than epoch ${epoch}`);
    return fromStored(rows[0].position);
  }

  /** Moves them together, or throws {@link Fenced}: then the transaction that this belongs to must be undone. */
  async move(names: readonly string[], { from, to, epoch }: Move): Promise<void> {
    const { rowCount } = await this.database.query(
      `update checkpoint set position = $1, saved_at = clock_timestamp()
       where name = any($2) and position = $3 and epoch = $4`,
      [toStored(to), names, toStored(from), epoch],
    );
    if (rowCount !== names.length)
      throw new Fenced(`${names.join(', ')}: no longer at ${from}, or no longer ours (epoch ${epoch})`);
  }

  /** Makes sure, to the end of the transaction, that it is still ours; or throws {@link Fenced}. */
  async hold(name: string, epoch: bigint): Promise<void> {
    const { rowCount } = await this.database.query(
      'select 1 from checkpoint where name = $1 and epoch = $2 for update',
      [name, epoch],
    );
    if (rowCount !== 1) throw new Fenced(`${name} is no longer ours (epoch ${epoch})`);
  }

  /** Where those stand that have begun. */
  async positions(): Promise<ReadonlyMap<string, bigint | null>> {
    const { rows } = await this.database.query<{ name: string; position: bigint }>(
      'select name, position from checkpoint',
    );
    return new Map(rows.map(({ name, position }) => [name, fromStored(position)]));
  }
}
