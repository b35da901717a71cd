import type { Recorded } from '#event-store';
import { liveThrough, receive } from '../cases.js';
import { Commands } from '../commands.js';
import { closedLoop, type Measured, middle } from '../driving.js';
import { appending, rawClient } from '../raw-client.js';
import { type Line, rate } from '../report.js';
import type { BenchSystem } from '../system.js';

const rounds = 3;
const seconds = 3;
const casesOfEach = 20;

/** Alternates between commands over HTTP until durable, and the raw client appending the same facts. */
export async function commands(system: BenchSystem): Promise<readonly Line[]> {
  await system.start('API');
  const lives = await liveThrough(system, 12);
  const lines: Line[] = [];
  for (const concurrency of [1, 10, 50]) {
    const caseIds = await receive(system.store, lives, concurrency * casesOfEach);
    lines.push(await compare(system, caseIds, concurrency));
  }
  lines.push(await onStrangeCases(system, await receive(system.store, lives, 5_000)));
  return lines;
}

async function compare(system: BenchSystem, caseIds: readonly string[], concurrency: number): Promise<Line> {
  const sending = await Commands.over(system, concurrency);
  const workers = sending.workers(caseIds);
  const client = rawClient(system.eventStoreUrl);
  await closedLoop(workers, seconds);
  const facts = await factsOf(system, caseIds);
  const overHttp: Measured[] = [];
  const raw: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    overHttp.push(await closedLoop(workers, seconds));
    raw.push(await closedLoop(rawWorkers(client, facts, concurrency), seconds));
  }
  sending.close();
  await client.dispose();
  return {
    what: `command over HTTP, c=${concurrency}`,
    found: rate(middle(overHttp)),
    against: `raw append of the same facts: ${rate(middle(raw))}`,
    ratio: middle(overHttp).perSecond / middle(raw).perSecond,
    ...(concurrency === 50 && { want: '≥ 0.5' }),
  };
}

const rawWorkers = (client: ReturnType<typeof rawClient>, facts: readonly Recorded[], count: number) =>
  Array.from({ length: count }, () => appending(client, facts));

/** The facts that the commands recorded, without each case's first. */
async function factsOf({ store }: BenchSystem, caseIds: readonly string[]): Promise<readonly Recorded[]> {
  const streams = await Promise.all(caseIds.map((id) => store.readStream(`planningApplication-${id}`)));
  return streams.flatMap((facts) => facts.slice(1));
}

/** Each command on a case that the API has not cached, so that it reads the stream first. */
async function onStrangeCases(system: BenchSystem, caseIds: readonly string[]): Promise<Line> {
  const sending = await Commands.over(system, 50);
  const each = Math.floor(caseIds.length / 50);
  const workers = sending.workers(caseIds);
  const begun = performance.now();
  const measured = await Promise.all(workers.map((worker) => timed(worker, each)));
  const tookMs = performance.now() - begun;
  sending.close();
  const sorted = measured.flat().sort((one, other) => one - other);
  const perSecond = (sorted.length * 1_000) / tookMs;
  const p50Ms = sorted[Math.floor(sorted.length * 0.5)]!;
  const p99Ms = sorted[Math.floor(sorted.length * 0.99)]!;
  return {
    what: 'the same on cases not in memory, c=50',
    found: rate({ count: sorted.length, perSecond, p50Ms, p99Ms }),
  };
}

async function timed(worker: () => Promise<void>, times: number): Promise<number[]> {
  const tookMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    await worker();
    tookMs.push(performance.now() - from);
  }
  return tookMs;
}
