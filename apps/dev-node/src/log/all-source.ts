import type { Likeness } from '../likeness.js';
import { positionAfter, type StoredEvent } from '../storage/storage.js';
import type { EventFilter } from './event-filter.js';
import type { EventLog } from './event-log.js';
import { checkForwardFrom, isAfter, isSentAsAfter, lastPlace, type Place, placeOf, START } from './place.js';
import { PAGE_EVENTS } from './reading.js';
import type { Notice, Source } from './subscription.js';

/** All events after a place, or those that match a filter; `end` means new events only. */
export function allSource(
  log: EventLog,
  after: Place | 'end',
  filter: EventFilter | null,
  like: Likeness,
): Source {
  const { storage, commits } = log;
  const last = lastPlace(storage);
  const from = after === 'end' ? last : after;
  const beginsLive = !isAfter(last, from);
  const search = filter ? new FilteredSearch(from, filter, like) : new WholeSearch(from);
  let next = beginsLive ? storage.end() : from.commit;
  let isChecked = beginsLive;

  function read(live: boolean): ReturnType<Source['read']> {
    if (!isChecked) checkForwardFrom(storage, from);
    isChecked = true;
    const { events, next: following } = storage.allForward(next < 0n ? 0n : next, PAGE_EVENTS);
    const notices: Notice[] = [];
    for (const event of events) {
      if (live) search.liveEvent(event, notices);
      else search.event(event, notices);
    }
    const lastRead = events.at(-1);
    if (lastRead) next = positionAfter(lastRead);
    if (!live && following === null) search.end(notices);
    return { notices, more: following !== null };
  }

  return {
    beginsLive,
    catchesUp: () => true,
    read,
    here: () => search.here(),
    wait: (signal) => commits.sleep(signal),
  };
}

/** Searches the log for a subscriber and remembers the position reported last. */
interface Search {
  event: (event: StoredEvent, notices: Notice[]) => void;
  liveEvent: (event: StoredEvent, notices: Notice[]) => void;
  end: (notices: Notice[]) => void;
  here: () => Notice[];
}

class WholeSearch implements Search {
  constructor(private readonly from: Place) {}

  event(event: StoredEvent, notices: Notice[]): void {
    if (isAfter(placeOf(event.position), this.from)) notices.push({ kind: 'event', event });
  }

  liveEvent(event: StoredEvent, notices: Notice[]): void {
    this.event(event, notices);
  }

  end(): void {}

  here(): Notice[] {
    return [];
  }
}

/** The maximum of matching events in a page, for any window. */
const PAGE_MATCHES = 32;

/**
 * Searches window by window like the real server, and so reports the same positions: of the last match, or of
 * the start of a window without one.
 */
class FilteredSearch implements Search {
  /** The position reported last. */
  private checkpoint: Place;
  private reported: Place | null = null;
  private pageStart: Place;
  private inPage = { searched: 0, matched: 0 };
  private searched = 0;

  constructor(
    from: Place,
    private readonly filter: EventFilter,
    private readonly like: Likeness,
  ) {
    this.checkpoint = from;
    this.pageStart = from.commit < 0n ? START : from;
  }

  event(event: StoredEvent, notices: Notice[]): void {
    if (isAfter(this.pageStart, placeOf(event.position))) return;
    this.inPage.searched++;
    if (this.filter.accepts(event.record)) {
      this.inPage.matched++;
      this.deliver(event, notices);
    }
    if (this.inPage.searched >= this.filter.window || this.inPage.matched >= PAGE_MATCHES)
      this.endPage({ commit: positionAfter(event), prepare: 0n }, notices);
  }

  liveEvent(event: StoredEvent, notices: Notice[]): void {
    const place = placeOf(event.position);
    if (this.filter.accepts(event.record)) this.deliver(event, notices);
    this.searched++;
    if (this.searched < this.filter.checkpointInterval) return;
    this.searched = 0;
    if (isAfter(this.checkpoint, place)) return;
    this.checkpoint = place;
    this.tell(notices);
  }

  end(notices: Notice[]): void {
    if (this.like.checkpointAtEnd) this.searched = 0;
    else this.searched += this.inPage.searched;
    this.inPage = { searched: 0, matched: 0 };
    if (this.like.checkpointAtEnd) this.tell(notices);
  }

  here(): Notice[] {
    const notices: Notice[] = [];
    this.tell(notices);
    return notices;
  }

  private deliver(event: StoredEvent, notices: Notice[]): void {
    const place = placeOf(event.position);
    if (!isAfter(place, this.checkpoint)) return;
    this.checkpoint = place;
    notices.push({ kind: 'event', event });
  }

  private endPage(following: Place, notices: Notice[]): void {
    this.searched += this.inPage.searched;
    this.inPage = { searched: 0, matched: 0 };
    if (this.searched >= this.filter.checkpointInterval) {
      this.searched %= this.filter.checkpointInterval;
      if (isAfter(this.pageStart, this.checkpoint)) this.checkpoint = this.pageStart;
      this.tell(notices);
    }
    this.pageStart = following;
  }

  private tell(notices: Notice[]): void {
    const wasReported = this.reported !== null && !isSentAsAfter(this.checkpoint, this.reported);
    if (wasReported && this.like.checkpointsRise) return;
    this.reported = this.checkpoint;
    notices.push({ kind: 'checkpoint', place: this.checkpoint });
  }
}
