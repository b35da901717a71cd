import { type Batch, everyPage, isAfter, isPosition, type Place } from '#event-store';
import { prepareBuilds, setAside } from './builds.js';
import { Checkpoints } from './checkpoints.js';
import type { Group, Plan, RunnerOptions } from './plan.js';
import { prefixesOf } from './projection.js';
import { ReadPass } from './read-pass.js';
import { replayRequested } from './replay.js';
import { foldingOf, page, run } from './runner-pass.js';
import { watch } from './watching.js';

/** The builds and their positions, claimed under this lease so that earlier holders cannot move them. */
export async function prepare(options: RunnerOptions): Promise<Plan> {
  const { pool, projections, lease, store, log } = options;
  const checkpoints = new Checkpoints(pool);
  const groups = new Map<bigint | undefined, Group>();
  for (const build of await prepareBuilds(pool, projections)) {
    const place = await checkpoints.claim(build.table, lease.epoch);
    if (place && !isPosition(place.position)) {
      // An earlier version saved an invalid position of an empty log: the content of its rows is unknown.
      log.warn(
        { table: build.table, position: String(place.position) },
        'a saved position is invalid: the table is being rebuilt',
      );
      await setAside(pool, build.table);
      return prepare(options);
    }
    const { builds } = groups.get(place?.position) ?? { builds: [] };
    groups.set(place?.position, { place, builds: [...builds, build] });
  }
  const sorted = [...groups.values()].sort((one, other) => (isAfter(one.place, other.place) ? 1 : -1));
  for (const { place } of sorted) if (place) await store.prove(place);
  return { ...options, groups: sorted };
}

/** Retries what an operator requested. */
export async function replayAsked(plan: Plan): Promise<void> {
  const { pool, store, lease, log } = plan;
  for (const build of plan.groups.flatMap(({ builds }) => builds)) {
    const fold = () => foldingOf(plan, build, { whileReplaying: true });
    const tried = await replayRequested({ pool, store, table: build.table, epoch: lease.epoch, fold });
    if (tried > 0) log.info({ table: build.table, tried }, 'parked facts were tried again');
  }
}

/** Follows the record with the most advanced builds, while the others catch up one group at a time. */
export async function advance(plan: Plan): Promise<void> {
  const [behind, next] = plan.groups;
  const lead = plan.groups.at(-1);
  if (!behind || !lead) return;
  const following = await follow(plan, lead);
  try {
    if (next) await catchUp(plan, behind, next, following);
    else await following.done;
  } finally {
    following.stop.abort();
    await following.done;
  }
}

interface Following {
  readonly group: Group;
  readonly pass: ReadPass;
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

async function follow(plan: Plan, group: Group): Promise<Following> {
  const stop = linked(plan.lease.signal);
  const source = plan.store.subscribe({
    after: group.place,
    streamPrefixes: prefixesOf(group.builds.map(({ projection }) => projection)),
    signal: stop.signal,
  });
  const pass = await passOver(plan, group, { source, stop });
  const watching = watch(plan, group, pass, stop.signal).finally(() => stop.abort());
  const done = Promise.all([run(plan, group, pass), watching]).then(() => undefined);
  done.catch(() => undefined); // The follower's promise is awaited at the end at the latest.
  return { group, pass, stop, done };
}

/** Reads until a group reaches the next one's position, and joins it. */
async function catchUp(plan: Plan, behind: Group, next: Group, following: Following): Promise<void> {
  const { log } = plan;
  const { group: lead, pass, stop } = following;
  log.info({ tables: behind.builds.map(({ table }) => table) }, 'catching up');
  let { place } = behind;
  for (let isClose = false; ; ) {
    const until = next === lead ? pass.written : next.place;
    const begun = performance.now();
    place = await backfill(plan, { ...behind, place }, until!, isClose ? undefined : stop.signal);
    if (next !== lead || isClose || isAfter(until, place)) return;
    isClose = performance.now() - begun < 500;
    if (!isClose) continue;
    // Little is left: pause the others for it.
    stop.abort();
    await following.done;
  }
}

async function backfill(
  plan: Plan,
  group: Group,
  until: Place,
  signal: AbortSignal | undefined,
): Promise<Place | null> {
  if (!isAfter(until, group.place)) return until;
  const stop = signal ? linked(plan.lease.signal, signal) : linked(plan.lease.signal);
  const streamPrefixes = prefixesOf(group.builds.map(({ projection }) => projection));
  const source = everyPage(plan.store, {
    after: group.place,
    limit: page,
    streamPrefixes,
    signal: stop.signal,
  });
  return run(plan, group, await passOver(plan, group, { source, stop, until }));
}

async function passOver(
  plan: Plan,
  group: Group,
  reading: { source: AsyncIterable<Batch>; stop: AbortController; until?: Place },
): Promise<ReadPass> {
  const { pool, lease, pace } = plan;
  const foldings = await Promise.all(
    group.builds.map((build) => foldingOf(plan, build, { isEmpty: group.place === null })),
  );
  return new ReadPass({
    pool,
    foldings,
    epoch: lease.epoch,
    from: group.place,
    ...reading,
    ...(pace && { pace }),
  });
}

/** Aborts when any of these does. */
function linked(...signals: readonly AbortSignal[]): AbortController {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort();
    else
      signal.addEventListener('abort', () => controller.abort(), { once: true, signal: controller.signal });
  }
  return controller;
}
