import type { CalendarDate } from '#legislation';
import { noIds, type UsedIds } from '../client-ids.js';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../decider.js';
import { nothingProposed, type Proposals, proposalEvents, proposalsAfter } from '../two-people/index.js';
import {
  decideSettingAside,
  type SettingAsideCommand,
  type SettingAsideFact,
  settingAsideIds,
} from './setting-aside.js';

export { type FactSetAside, isSetAside, setAsideEvents, type UnreadableFactNamed } from './fact-set-aside.js';
export { type SettingAsideContent, settingAside } from './setting-aside.js';

/** Where the chain of a stream is broken although the contents there are unchanged. */
export interface ChainBreak {
  readonly stream: string;
  /** The hash of the fact that does not follow its predecessor. */
  readonly revision: number;
  /** The hash that it names as its predecessor's; no fact of the stream has it. */
  readonly found: string;
  /** The hash that the predecessor has. */
  readonly expected: string;
  /** Its own hash: the note is about exactly this fact. */
  readonly hash: string;
}

/**
 * A note about a stream, in a separate stream: the fact there was chained to a twin that the store never
 * kept. The note repairs nothing. It says that the break was investigated, and anybody can compute whether
 * that is right.
 */
export interface ChainBreakNoted extends ChainBreak {
  readonly type: 'ChainBreakNoted';
  readonly effectiveOn: CalendarDate;
}

export type RecordNoteEvent = ChainBreakNoted | SettingAsideFact;

export const recordNoteEvents: EventVersions<RecordNoteEvent> = { ChainBreakNoted: 1, ...proposalEvents };

interface NoteChainBreak extends ChainBreak {
  readonly type: 'NoteChainBreak';
  readonly on: CalendarDate;
}

export type RecordNoteCommand = NoteChainBreak | SettingAsideCommand;

interface RecordNotes {
  readonly breaks: ReadonlyMap<number, ChainBreak>;
  readonly ids: UsedIds;
  readonly proposals: Proposals;
}

const isSame = (one: ChainBreak, other: ChainBreak): boolean =>
  one.found === other.found && one.expected === other.expected && one.hash === other.hash;

function breaksAfter(breaks: RecordNotes['breaks'], event: RecordNoteEvent): RecordNotes['breaks'] {
  switch (event.type) {
    case 'ChainBreakNoted':
      return new Map(breaks).set(event.revision, event);
    // Handled separately: see two-people/proposals.ts.
    case 'ActProposed':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
      return breaks;
  }
  event satisfies never;
}

/** The stream of notes beside a stream. */
export const recordNotes: Decider<RecordNotes, RecordNoteCommand, RecordNoteEvent> = {
  initial: { breaks: new Map(), ids: noIds, proposals: nothingProposed },
  evolve: (notes, event) => ({
    breaks: breaksAfter(notes.breaks, event),
    ids: settingAsideIds.after(notes.ids, event as SettingAsideFact),
    proposals: proposalsAfter(notes.proposals, event),
  }),
  decide: (command, { breaks, ids, proposals }) => {
    if (command.type === 'NoteChainBreak') return noteBreak(command, breaks);
    return settingAsideIds.before(ids, command) ?? decideSettingAside(command, proposals);
  },
};

/**
 * Notes a break once. A note describes a record that does not change: another note at the same place is
 * refused.
 */
function noteBreak(
  { type: _, on, ...noted }: NoteChainBreak,
  breaks: RecordNotes['breaks'],
): Outcome<ChainBreakNoted> {
  const before = breaks.get(noted.revision);
  if (before && !isSame(before, noted))
    return reject(
      'break-noted-otherwise',
      `Another break was noted at revision ${noted.revision}: the record was changed since then.`,
    );
  return before ? accept() : accept({ type: 'ChainBreakNoted', effectiveOn: on, ...noted });
}
