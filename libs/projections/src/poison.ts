import type { Pool } from 'pg';
import { type Delivered, type Place, placeOf } from '#event-store';
import { Refused } from './faults.js';
import type { Folding } from './folding.js';
import { write } from './writing.js';

interface FactRange {
  readonly events: readonly Delivered[];
  readonly from: Place | null;
  readonly through: Place;
}

interface Applying {
  readonly pool: Pool;
  readonly epoch: bigint;
  /** New foldings without a cache, for each attempt. */
  readonly fold: () => Promise<readonly Folding[]>;
}

/** Writes a range that the database refused: halves it until the poison fact is alone, and parks that. */
export async function applyByHalves(applying: Applying, stretch: FactRange): Promise<void> {
  const refusal = await attempt(applying, stretch);
  if (!refusal) return;
  const { events, from, through } = stretch;
  if (events.length === 1) return parkAlone(applying, stretch, refusal);
  const half = Math.ceil(events.length / 2);
  const middle = placeOf(events[half - 1]!);
  await applyByHalves(applying, { events: events.slice(0, half), from, through: middle });
  await applyByHalves(applying, { events: events.slice(half), from: middle, through });
}

async function parkAlone(applying: Applying, stretch: FactRange, refusal: Refused): Promise<void> {
  const reasons = new Map([[refusal.table, refusal.message]]);
  for (;;) {
    const next = await attempt(applying, stretch, reasons);
    if (!next) return;
    // Parking changes no row, so the table does not refuse again. Otherwise this would never end.
    if (reasons.has(next.table)) throw next;
    reasons.set(next.table, next.message);
  }
}

async function attempt(
  { pool, epoch, fold }: Applying,
  { events, from, through }: FactRange,
  reasons: ReadonlyMap<string, string> = new Map(),
): Promise<Refused | undefined> {
  const foldings = await fold();
  for (const folding of foldings) await folding.take(events, reasons.get(folding.table));
  try {
    await write(pool, foldings, { from, to: through, epoch });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
