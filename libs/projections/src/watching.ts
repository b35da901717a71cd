import { setTimeout as delay } from 'node:timers/promises';
import { isLeftOut } from './left-out.js';
import type { Group, Plan } from './plan.js';
import { ordinaryPace, type ReadPass } from './read-pass.js';
import { settle } from './switching.js';

/** Settles builds once they are up to date; ends when an operator makes a request. */
export async function watch(plan: Plan, group: Group, pass: ReadPass, signal: AbortSignal): Promise<void> {
  const { pool, log, pace: { lookMs } = ordinaryPace } = plan;
  let unsettled = group.builds.filter(({ state }) => state === 'building');
  for (let look = 1, live = 0; ; look += 1) {
    await delay(lookMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    live = pass.isLive ? live + 1 : 0;
    if (live > 4) {
      for (const build of unsettled) {
        const { build: _, ...settled } = await settle(pool, build);
        log.info({ table: build.table, ...settled }, 'caught up');
      }
      unsettled = [];
    }
    if (look % 4 === 0 && (await isAsked(plan))) return;
  }
}

async function isAsked({ pool, projections, groups }: Plan): Promise<boolean> {
  const { rows } = await pool.query<{ asked: boolean }>(
    `select exists (select 1 from parked p where table_name = any($1) and (replay or ${isLeftOut})) or exists (
       select 1 from read_model_build b join unnest($2::text[], $3::integer[]) as ours (name, version) using (name, version)
       where b.state = 'building' and b.table_name <> all($1)) as asked`,
    [
      groups.flatMap(({ builds }) => builds.map(({ table }) => table)),
      projections.map(({ name }) => name),
      projections.map(({ version }) => version),
    ],
  );
  return rows[0]!.asked;
}
