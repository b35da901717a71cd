import { type Delivered, everyPage, isAfter, type Place, placeOf } from '#event-store';
import type { Build } from './builds.js';
import { Folding } from './folding.js';
import { leftOutOf as leftOutIn, setsAside } from './left-out.js';
import { blockedIn, isNoFollower, type Parked } from './parking.js';
import type { Group, Plan } from './plan.js';
import { applyByHalves } from './poison.js';
import { prefixesOf } from './projection.js';
import type { ProjectorLog } from './projector-log.js';
import { RangeRefused, type ReadPass } from './read-pass.js';

export const page = 2_000;

/** Runs a pass. If the database refuses a range, parks the poison fact and ends. */
export async function run(plan: Plan, group: Group, pass: ReadPass): Promise<Place | null> {
  try {
    await pass.run();
    return pass.written;
  } catch (error) {
    if (!(error instanceof RangeRefused)) throw error;
    const { pool, lease, log } = plan;
    log.error({ err: error.cause }, 'a fact was refused: it is looked for, and parked');
    const fold = () => Promise.all(group.builds.map((build) => foldingOf(plan, build)));
    const events = await refusedFacts(plan, group, error);
    await applyByHalves(
      { pool, epoch: lease.epoch, fold },
      { events, from: error.from, through: error.through },
    );
    return error.through;
  }
}

/** Reads the facts again, because normally they are not kept. */
async function refusedFacts(
  { store, lease }: Plan,
  group: Group,
  { from, through }: RangeRefused,
): Promise<readonly Delivered[]> {
  const streamPrefixes = prefixesOf(group.builds.map(({ projection }) => projection));
  const facts: Delivered[] = [];
  const options = { after: from, limit: page, streamPrefixes, signal: lease.signal };
  for await (const { events, through: reached } of everyPage(store, options)) {
    facts.push(...events.filter((fact) => !isAfter(placeOf(fact), through)));
    if (!isAfter(through, reached)) break;
  }
  lease.signal.throwIfAborted();
  return facts;
}

export async function foldingOf(
  { pool, store, recentRows, log }: Plan,
  { table, projection }: Build,
  { whileReplaying = false, isEmpty = false } = {},
): Promise<Folding> {
  const blocked = await blockedIn(pool, table, { whileReplaying });
  return new Folding({
    projection,
    table,
    database: pool,
    blocked,
    leftOut: await leftOutIn(pool, table),
    setsAside: (fact) => setsAside(store, fact),
    isEmpty,
    onParked: (parked) => tellParked(log, table, parked),
    ...(recentRows && { recentRows }),
  });
}

/** Logs each parked fact that needs a person, and the number of those behind it. */
function tellParked(log: ProjectorLog, table: string, parked: readonly Parked[]): void {
  const [first, behind] = [parked.filter(isNoFollower), parked.filter((each) => !isNoFollower(each))];
  for (const { stream, revision, position, type, because } of first)
    log.error(
      { table, stream, revision: String(revision), position: String(position), type, because },
      'a fact is parked, and holds up what it belongs to: see docs/operate/parked-facts.md',
    );
  if (behind.length > 0) log.warn({ table, facts: behind.length }, 'facts wait behind one that is parked');
}
