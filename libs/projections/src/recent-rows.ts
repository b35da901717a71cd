/** A table that was empty when we began, and that nobody else writes, has the rows that we wrote: so many are remembered. */
const mostKeys = 500_000;

/** The rows touched last, as they stand in the database. Safe, since only the holder of the lease writes them. */
export class RecentRows {
  readonly #rows = new Map<string, object | null>();
  /** Every key that there is; unset where others were there before us, or there are too many. */
  #keys: Set<string> | undefined;

  constructor(
    private readonly limit: number,
    { wasEmpty }: { wasEmpty: boolean },
  ) {
    if (wasEmpty) this.#keys = new Set();
  }

  /** Null: there is no such row. Undefined: not remembered. */
  get(key: string): object | null | undefined {
    const row = this.#rows.get(key);
    return row === undefined && this.#keys && !this.#keys.has(key) ? null : row;
  }

  keep(key: string, row: object | null): void {
    this.#rows.delete(key);
    this.#rows.set(key, row);
    if (this.#rows.size > this.limit) this.#rows.delete(this.#rows.keys().next().value!);
    this.#keys?.add(key);
    if (this.#keys && this.#keys.size > mostKeys) this.#keys = undefined;
  }
}
