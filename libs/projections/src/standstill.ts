interface Stood {
  readonly position: bigint | null;
  readonly since: number;
}

/** Notices what is behind and does not move: a worker that hears nothing looks well to itself. */
export class Standstill {
  readonly #stood = new Map<string, Stood>();

  /** For how many seconds it has been seen at this position, though there is more for it. */
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

/** A worker that moves is never so long at one place. */
export const longestStandstillSeconds = 30;
