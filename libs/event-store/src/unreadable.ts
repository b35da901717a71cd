import { type CasebookEvent, type CouncilCode, recordNotes } from '#domain';
import type { Recorded } from './recorded.js';

/** Where a stream can no longer be read, and why. */
export interface Unreadable {
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly because: string;
  /** Whose record it is, by the facts before it; null where they do not say. */
  readonly council: CouncilCode | null;
}

/** A fact of the record that this version cannot read: its stream is held, since part of the facts decides nothing. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact';

  constructor(
    readonly at: Unreadable,
    options?: ErrorOptions,
  ) {
    const { stream, revision, type, because } = at;
    super(`Revision ${revision} of ${stream} (${type}) cannot be read: ${because}`, options);
  }
}

interface Folder<State, Event> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
}

/** What facts come to. One that was stored in another shape than its type has may not be taken in: that one is named. */
export function stateAfter<State, Event extends CasebookEvent>(
  { initial, evolve }: Folder<State, Event>,
  facts: readonly Recorded[],
): State {
  let state = initial;
  for (const [index, fact] of facts.entries()) {
    if (recordNotes.isSetAside(fact.event)) continue; // Of the record itself.
    try {
      state = evolve(state, fact.event as Event);
    } catch (cause) {
      const because = `it does not say what a ${fact.event.type} says (${inWords(cause)})`;
      throw unreadable(fact, { because, council: councilOf(facts.slice(0, index)), cause });
    }
  }
  return state;
}

/** Whose the record is, as its last fact says. */
export const councilOf = (facts: readonly Recorded[]): CouncilCode | null =>
  facts.at(-1)?.metadata.council ?? null;

const unreadable = (
  { stream, revision, event }: Recorded,
  { because, council, cause }: Pick<Unreadable, 'because' | 'council'> & { readonly cause: unknown },
): UnreadableFact => new UnreadableFact({ stream, revision, type: event.type, because, council }, { cause });

const inWords = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
