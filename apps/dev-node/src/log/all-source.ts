import type { EventFilter } from './event-filter.js';
import type { EventLog } from './event-log.js';
import { PAGE_EVENTS } from './reading.js';
import type { Notice, Source } from './subscription.js';

/** All events after a position, or those of them that a filter accepts; `end` means those yet to come. */
export function allSource(log: EventLog, after: bigint | 'end', filter: EventFilter | null): Source {
  const { storage, commits } = log;
  let next = after === 'end' ? storage.end() : after + 1n;
  const checkpoints = filter && new Checkpoints(filter.checkpointInterval);

  function read(live: boolean): ReturnType<Source['read']> {
    const { events, next: following } = storage.allForward(next, PAGE_EVENTS);
    const notices: Notice[] = [];
    for (const event of events) {
      if (!filter || filter.accepts(event.record)) notices.push({ kind: 'event', event });
      if (checkpoints?.isDueAfter(event.position)) notices.push(checkpoints.take());
    }
    const reachedEnd = following === null && !live;
    if (reachedEnd && checkpoints?.isBehind()) notices.push(checkpoints.take());
    const last = events.at(-1);
    if (last) next = last.position + 1n;
    return { notices, more: following !== null };
  }

  return { read, wait: (signal) => commits.sleep(signal) };
}

/** Tells a subscriber how far the log was searched for it, found or not, so that it need not search there again. */
class Checkpoints {
  private lookedAt = 0;
  private position: bigint | null = null;

  constructor(private readonly interval: number) {}

  isDueAfter(position: bigint): boolean {
    this.position = position;
    this.lookedAt++;
    return this.lookedAt >= this.interval;
  }

  isBehind(): boolean {
    return this.lookedAt > 0;
  }

  take(): Notice {
    this.lookedAt = 0;
    return { kind: 'checkpoint', position: this.position as bigint };
  }
}
