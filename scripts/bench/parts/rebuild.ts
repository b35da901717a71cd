import { setTimeout as pause } from 'node:timers/promises';
import { everyPage, placeOf } from '#event-store';
import { Checkpoints, listBuilds } from '#projections';
import { readModels } from '#read-models';
import { fill, liveThrough } from '../cases.js';
import { rawClient, readingAll } from '../raw-client.js';
import { type Line, whole } from '../report.js';
import type { BenchSystem } from '../system.js';

/** Rebuilds all read models with one worker, compared with the raw client reading the same record. */
export async function rebuild(system: BenchSystem, { facts }: { facts: number }): Promise<readonly Line[]> {
  await system.start('projector');
  await pause(3_000);
  const idleBytes = await residentBytes(system);
  await system.end('projector');
  await system.start('API');
  const lives = await liveThrough(system, 40);
  await system.end('API');
  const written = await fill(system.store, lives, facts);
  await forgetReadModels(system);
  const client = rawClient(system.eventStoreUrl);
  const before = await readingAll(client);
  const built = await buildAll(system, written);
  const after = await readingAll(client);
  await client.dispose();
  const raw = Math.max(before.perSecond, after.perSecond);
  const grownBy = (built.mostBytes - idleBytes) / 2 ** 20;
  return [
    {
      what: `rebuild of ${readModels.length} read models from ${whole(written)} facts`,
      found: `${whole(built.perSecond)} events/s (can serve after ${built.readySeconds.toFixed(1)} s)`,
      against: `raw read of $all: ${whole(raw)} events/s`,
      ratio: built.perSecond / raw,
      want: '≥ 0.7',
    },
    {
      what: 'memory of the worker while it rebuilds',
      found: `+${whole(grownBy)} MB`,
      against: `idle: ${whole(idleBytes / 2 ** 20)} MB`,
      want: '≤ +256 MB',
    },
  ];
}

async function forgetReadModels({ database }: BenchSystem): Promise<void> {
  await database.query('drop schema public cascade');
  await database.query('create schema public');
}

/** From claiming the first table until all tables are at the end of the record, with their indexes. */
async function buildAll(system: BenchSystem, facts: number) {
  const end = (await system.store.readAfter(null, { limit: 1, streamPrefixes: ['planningApplication-'] }))
    .events;
  if (end.length === 0) throw new Error('There is nothing to build from.');
  const last = await lastPosition(system);
  await system.start('projector');
  const checkpoints = new Checkpoints(system.database);
  let mostBytes = 0;
  const sampling = setInterval(() => {
    residentBytes(system).then((bytes) => {
      mostBytes = Math.max(mostBytes, bytes);
    }, ignore);
  }, 250);
  const positions = async () => [...(await checkpoints.positions().catch(() => new Map())).values()];
  await until(async () => (await positions()).length === readModels.length);
  const from = performance.now();
  await until(async () => (await positions()).every((position) => position !== null && position >= last));
  const caughtUp = performance.now() - from;
  await until(async () => (await listBuilds(system.database)).every(({ state }) => state === 'ready'));
  const ready = performance.now() - from;
  clearInterval(sampling);
  await system.end('projector');
  return { perSecond: (facts * 1_000) / caughtUp, readySeconds: ready / 1_000, mostBytes };
}

const ignore = (): void => undefined;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

/** The position of the last fact that a read model needs. */
async function lastPosition({ store }: BenchSystem): Promise<bigint> {
  let last = 0n;
  const options = { after: null, limit: 10_000, streamPrefixes: ['planningApplication-'] };
  for await (const { events } of everyPage(store, options))
    last = events.length > 0 ? placeOf(events.at(-1)!).position : last;
  return last;
}

async function residentBytes({ places }: BenchSystem): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${places.workerPorts.projector}/metrics`);
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(await answer.text())?.[1] ?? Number.NaN);
}
