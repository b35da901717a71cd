import type { CalendarDate, CouncilCode, sharedServices } from '#domain';
import {
  type Delivered,
  type EventStore,
  everyPage,
  isAfter,
  type Place,
  placeOf,
  type Recorded,
} from '#event-store';

interface Staged {
  readonly position: bigint;
  readonly from: CalendarDate;
  readonly council: CouncilCode;
  readonly stage: sharedServices.CouncilStage;
}

/** The councils that share the service: they receive facts that belong to no single council. */
export type Sharers = (before: bigint, day: CalendarDate) => readonly CouncilCode[];

export const noSharers: Sharers = () => [];

const page = 500;

/**
 * The councils with a stage before a position of the record, without those that had left by a day. It follows
 * the record's own order, so that a fact always goes to the same councils.
 */
export class SharersOfRecord {
  #staged: readonly Staged[] = [];
  #through: Place | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly store: Pick<EventStore, 'readAfter'>) {}

  /** Knows everything recorded up to a position. */
  reach(place: Place): Promise<void> {
    const reading = this.#reading.then(() => this.#reach(place));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  readonly at: Sharers = (before, day) => {
    const stages = new Map<CouncilCode, Staged>();
    for (const each of this.#staged) {
      if (each.position >= before) continue;
      const existing = stages.get(each.council);
      const isFirst = existing === undefined;
      if (isFirst || (each.from <= day && (existing.from > day || each.from >= existing.from)))
        stages.set(each.council, each);
    }
    return [...stages.values()]
      .filter(({ stage, from }) => stage !== 'left' || from > day)
      .map(({ council }) => council)
      .toSorted();
  };

  async #reach(place: Place): Promise<void> {
    if (!isAfter(place, this.#through)) return;
    const options = { after: this.#through, limit: page, streamPrefixes: ['sharedService-'] };
    for await (const { events, through } of everyPage(this.store, options)) {
      const recorded = events.flatMap((each) => ('recorded' in each ? [each.recorded] : []));
      this.#staged = [...this.#staged, ...recorded.flatMap(stagedIn)];
      this.#through = through;
    }
  }
}

const stagedIn = ({ event, position }: Recorded): readonly Staged[] =>
  event.type === 'CouncilStaged'
    ? [{ position, from: event.effectiveOn, council: event.council, stage: event.stage }]
    : [];

/** Kinds of streams whose facts belong to no single council. */
const shared = ['rateCard-', 'costPool-', 'sharedService-', 'timesheet-'] as const;

/** Finds the councils that share each of these facts; reads the record only if one of them is shared. */
export async function reachSharers(sharers: SharersOfRecord, events: readonly Delivered[]): Promise<void> {
  const last = events.findLast(
    (each) => 'recorded' in each && shared.some((prefix) => each.recorded.stream.startsWith(prefix)),
  );
  if (last && 'recorded' in last) await sharers.reach(placeOf(last));
}
