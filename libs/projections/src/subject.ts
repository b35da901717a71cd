import type { Delivered, Recorded } from '#event-store';
import { explained } from './faults.js';
import { namedBy } from './left-out.js';
import { isOurs, type Projection } from './projection.js';
import { storable } from './storable.js';

/** A fact, and the row that it belongs to; or the reason why the row is unknown. */
export interface Subject {
  readonly delivered: Delivered;
  readonly recorded: Recorded | undefined;
  readonly key: string | null;
  readonly fault: string | undefined;
}

export function subjectOf(
  projection: Projection,
  delivered: Delivered,
  refused?: string,
): Subject | undefined {
  if ('undecodable' in delivered) {
    const { stream, because } = delivered.undecodable;
    if (!isOurs(projection, stream)) return undefined;
    return { delivered, recorded: undefined, key: null, fault: because };
  }
  const { recorded } = delivered;
  if (!isOurs(projection, recorded.stream)) return undefined;
  if (namedBy(recorded) && !projection.setAside) return undefined;
  try {
    const key = projection.key(recorded);
    return key === null ? undefined : { delivered, recorded, key: storable(key), fault: refused };
  } catch (error) {
    return { delivered, recorded, key: null, fault: explained(error) };
  }
}
