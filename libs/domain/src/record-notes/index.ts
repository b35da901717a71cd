import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions, reject } from '../decider.js';

/** Where the chain of a stream does not hold, and that what stands there is whole all the same. */
export interface ChainBreak {
  readonly stream: string;
  /** Of the fact that does not follow the one before it. */
  readonly revision: number;
  /** What it names as the hash of the one before; no fact of the stream has it. */
  readonly found: string;
  /** The hash that the one before has. */
  readonly expected: string;
  /** Its own hash: what is noted is that very fact. */
  readonly hash: string;
}

/**
 * Said of a stream, in a stream of its own: the fact there was chained to a twin that the store never kept. It mends
 * nothing; it says that the break was looked at, and anybody can compute whether it says so rightly.
 */
export interface ChainBreakNoted extends ChainBreak {
  readonly type: 'ChainBreakNoted';
  readonly effectiveOn: CalendarDate;
}

export const recordNoteEvents: EventVersions<ChainBreakNoted> = { ChainBreakNoted: 1 };

export interface NoteChainBreak extends ChainBreak {
  readonly type: 'NoteChainBreak';
  readonly on: CalendarDate;
}

export type RecordNotes = ReadonlyMap<number, ChainBreak>;

const isSame = (one: ChainBreak, other: ChainBreak): boolean =>
  one.found === other.found && one.expected === other.expected && one.hash === other.hash;

/** Notes a break once. What was noted is of a record that does not change: another note of the place is refused. */
export const recordNotes: Decider<RecordNotes, NoteChainBreak, ChainBreakNoted> = {
  initial: new Map(),
  evolve: (notes, event) => new Map(notes).set(event.revision, event),
  decide: ({ type: _, on, ...noted }, notes) => {
    const before = notes.get(noted.revision);
    if (before && !isSame(before, noted))
      return reject(
        'break-noted-otherwise',
        `Another break was noted at revision ${noted.revision}: since then the record was changed.`,
      );
    return before ? accept() : accept({ type: 'ChainBreakNoted', effectiveOn: on, ...noted });
  },
};
