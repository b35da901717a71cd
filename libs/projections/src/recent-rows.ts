/** For a table that was empty at the start and has no other writer, this many keys are remembered. */
const mostKeys = 500_000;

/** Recently used rows as stored. Safe, because only the lease holder writes them. */
export class RecentRows {
  readonly #rows = new Map<string, object | null>();
  /** All existing keys; unset if the table was not empty, or has too many. */
  #keys: Set<string> | undefined;

  constructor(
    private readonly limit: number,
    { wasEmpty }: { wasEmpty: boolean },
  ) {
    if (wasEmpty) this.#keys = new Set();
  }

  /** Null: the row does not exist. Undefined: unknown. */
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
