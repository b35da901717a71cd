import { type Life, liveThrough } from '../cases.js';
import { closedLoop } from '../driving.js';
import { appending, longStream, rawClient, readingAll, readingStream } from '../raw-client.js';
import { type Line, rate, whole } from '../report.js';
import type { BenchSystem } from '../system.js';

const seconds = 3;

/** The unmodified client against the local node on disk. */
export async function store(system: BenchSystem): Promise<readonly Line[]> {
  await system.start('API');
  const lives = await liveThrough(system, 12);
  await system.end('API');
  const facts = lives.flat();
  const client = rawClient(system.eventStoreUrl);
  await closedLoop([appending(client, facts)], 1);
  const lines: Line[] = [];
  for (const concurrency of [1, 10, 50]) {
    const workers = Array.from({ length: concurrency }, () => appending(client, facts));
    lines.push({ what: `raw append, c=${concurrency}`, found: rate(await closedLoop(workers, seconds)) });
  }
  for (const concurrency of [1, 10]) {
    const workers = Array.from({ length: concurrency }, () => appending(client, facts, 100));
    const { perSecond, ...took } = await closedLoop(workers, seconds);
    const found = rate({ ...took, perSecond: perSecond * 100 }, ' events');
    lines.push({ what: `raw append of batches of 100, c=${concurrency}`, found });
  }
  return [...lines, ...(await reads(system, facts))];
}

async function reads({ eventStoreUrl }: BenchSystem, facts: Life): Promise<readonly Line[]> {
  const client = rawClient(eventStoreUrl);
  const stream = await longStream(client, facts, 10_000);
  const one = await best(() => readingStream(client, stream));
  const all = await best(() => readingAll(client));
  return [
    { what: 'raw read of one stream', found: `${whole(one.perSecond)} events/s of ${whole(one.count)}` },
    { what: 'raw read of $all', found: `${whole(all.perSecond)} events/s of ${whole(all.count)}` },
  ];
}

async function best<Read extends { perSecond: number }>(read: () => Promise<Read>): Promise<Read> {
  const reads = [await read(), await read(), await read()];
  return reads.reduce((one, other) => (one.perSecond > other.perSecond ? one : other));
}
