import { setTimeout as pause } from 'node:timers/promises';

/** The result of repeated requests. */
export interface Measured {
  readonly count: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** One of several parallel clients, which sends its next request after each answer. */
export type Worker = () => Promise<void>;

/** The time by which requests are sent. Specs bring their own, so that a busy machine changes nothing. */
export interface Clock {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const realTime: Clock = { now: () => performance.now(), pause };

/** Each worker sends requests one after another, until the time is over. */
export async function closedLoop(
  workers: readonly Worker[],
  seconds: number,
  { now }: Pick<Clock, 'now'> = realTime,
): Promise<Measured> {
  const tookMs: number[] = [];
  const start = now();
  const end = start + seconds * 1_000;
  await Promise.all(
    workers.map(async (ask) => {
      for (let from = now(); from < end; ) {
        await ask();
        const answered = now();
        tookMs.push(answered - from);
        from = answered;
      }
    }),
  );
  return measured(tookMs, now() - start);
}

/** Starts this many requests a second, finished or not, and waits for all. */
export async function openLoop(
  begin: (index: number) => Promise<unknown>,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  { now, pause }: Clock = realTime,
): Promise<void> {
  const start = now();
  const under: Promise<unknown>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const early = start + (index * 1_000) / perSecond - now();
    if (early > 1) await pause(early);
    under.push(begin(index));
  }
  await Promise.all(under);
}

export function measured(tookMs: readonly number[], elapsedMs: number): Measured {
  const sorted = [...tookMs].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const perSecond = (sorted.length * 1_000) / elapsedMs;
  return { count: sorted.length, perSecond, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** The median of three measurements, so that one disturbed measurement does not count. */
export function middle(measurements: readonly Measured[]): Measured {
  const sorted = [...measurements].sort((one, other) => one.perSecond - other.perSecond);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
