import { fill, liveThrough, receive } from '../cases.js';
import { Commands } from '../commands.js';
import { closedLoop, type Measured } from '../driving.js';
import { type Line, ms } from '../report.js';
import type { BenchSystem } from '../system.js';

const small = 10_000;
const large = 1_000_000;
const seconds = 10;

/** Whether commands slow down as the record grows. */
export async function growth(system: BenchSystem): Promise<readonly Line[]> {
  await system.start('API');
  const lives = await liveThrough(system, 40);
  await fill(system.store, lives, small);
  const before = await measure(system, await receive(system.store, lives, 20));
  await fill(system.store, lives, large - small);
  const after = await measure(system, await receive(system.store, lives, 20));
  return [
    {
      what: 'command p50 with 1,000,000 facts in the store',
      found: ms(after.p50Ms),
      against: `with 10,000: ${ms(before.p50Ms)}`,
      ratio: after.p50Ms / before.p50Ms,
      want: '≤ 1.2',
    },
  ];
}

async function measure(system: BenchSystem, caseIds: readonly string[]): Promise<Measured> {
  const sending = await Commands.over(system, 1);
  const workers = sending.workers(caseIds);
  await closedLoop(workers, 3);
  const measured = await closedLoop(workers, seconds);
  sending.close();
  return measured;
}
