/** The rows touched last, as they stand in the database. Safe, since only the holder of the lease writes them. */
export class RecentRows {
  readonly #rows = new Map<string, object | null>();

  constructor(private readonly limit: number) {}

  /** Null: there is no such row. Undefined: not remembered. */
  get(key: string): object | null | undefined {
    return this.#rows.get(key);
  }

  keep(key: string, row: object | null): void {
    this.#rows.delete(key);
    this.#rows.set(key, row);
    if (this.#rows.size > this.limit) this.forget(this.#rows.keys().next().value!);
  }

  forget(key: string): void {
    this.#rows.delete(key);
  }
}
