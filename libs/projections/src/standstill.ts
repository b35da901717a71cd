interface Stood {
  readonly position: bigint | null;
  readonly since: number;
}

/**
 * Detects a worker that is behind and makes no progress, which a silent subscription cannot detect itself.
 */
export class Standstill {
  readonly #stood = new Map<string, Stood>();

  /** The seconds that it has been at this position although there is more to read. */
  secondsOf(
    name: string,
    { position, isBehind }: { position: bigint | null; isBehind: boolean },
    now = performance.now(),
  ): number {
    const before = this.#stood.get(name);
    if (!isBehind) this.#stood.delete(name);
    else if (before?.position !== position) this.#stood.set(name, { position, since: now });
    return isBehind && before?.position === position ? (now - before.since) / 1_000 : 0;
  }
}

/** A working process never stays this long at one position. */
export const longestStandstillSeconds = 30;
