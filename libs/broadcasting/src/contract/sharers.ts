import type { CalendarDate, CouncilCode, sharedServices } from '#domain';
import type { Delivered, EventStore, Recorded } from '#event-store';

interface Staged {
  readonly position: bigint;
  readonly from: CalendarDate;
  readonly council: CouncilCode;
  readonly stage: sharedServices.CouncilStage;
}

/** Who shares the service: those to whom a fact is told that is no one council's own. */
export type Sharers = (before: bigint, day: CalendarDate) => readonly CouncilCode[];

export const nobodyShares: Sharers = () => [];

const page = 500;

/**
 * The councils that were staged before a position of the record, but those gone by a day. By the record's own
 * order, so that a fact is told to the same councils whenever and by whomever it is told.
 */
export class SharersOfRecord {
  #staged: readonly Staged[] = [];
  #through: bigint | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly store: Pick<EventStore, 'readAfter'>) {}

  /** Knows all that was recorded up to a position. */
  reach(position: bigint): Promise<void> {
    const reading = this.#reading.then(() => this.#reach(position));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  readonly at: Sharers = (before, day) => {
    const stages = new Map<CouncilCode, Staged>();
    for (const each of this.#staged) {
      if (each.position >= before) continue;
      const known = stages.get(each.council);
      const isFirst = known === undefined;
      if (isFirst || (each.from <= day && (known.from > day || each.from >= known.from)))
        stages.set(each.council, each);
    }
    return [...stages.values()]
      .filter(({ stage, from }) => stage !== 'left' || from > day)
      .map(({ council }) => council)
      .toSorted();
  };

  async #reach(position: bigint): Promise<void> {
    if (this.#through !== null && this.#through >= position) return;
    for (let after = this.#through; ; ) {
      const { events, through } = await this.store.readAfter(after, {
        limit: page,
        streamPrefixes: ['sharedService-'],
      });
      const recorded = events.flatMap((each) => ('recorded' in each ? [each.recorded] : []));
      this.#staged = [...this.#staged, ...recorded.flatMap(stagedIn)];
      if (events.length < page) break;
      after = through;
    }
    this.#through = [position, ...this.#staged.map((each) => each.position)].reduce(later);
  }
}

const later = (one: bigint, other: bigint): bigint => (one > other ? one : other);

const stagedIn = ({ event, position }: Recorded): readonly Staged[] =>
  event.type === 'CouncilStaged'
    ? [{ position, from: event.effectiveOn, council: event.council, stage: event.stage }]
    : [];

/** Kinds of streams whose facts are no one council's own. */
const shared = ['rateCard-', 'costPool-', 'sharedService-', 'timesheet-'] as const;

/** Knows who shares each of these facts; asks the record only where one of them is shared. */
export async function reachSharers(sharers: SharersOfRecord, events: readonly Delivered[]): Promise<void> {
  const last = events.findLast(
    (each) => 'recorded' in each && shared.some((prefix) => each.recorded.stream.startsWith(prefix)),
  );
  if (last && 'recorded' in last) await sharers.reach(last.recorded.position);
}
