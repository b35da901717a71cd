import { type CasebookEvent, type CouncilCode, recordNotes } from '#domain';
import type { Recorded } from './recorded.js';

/** Where a stream becomes unreadable, and why. */
export interface Unreadable {
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly because: string;
  /** The council that owns the record, from earlier facts; null if they do not say. */
  readonly council: CouncilCode | null;
}

/**
 * A fact that this version cannot read. Its stream is held, because no decision may be based on only a part
 * of the facts.
 */
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

/**
 * Applies facts to a state. A stored fact without the shape of its type may make the fold fail; the error then names
 * that fact.
 */
export function stateAfter<State, Event extends CasebookEvent>(
  { initial, evolve }: Folder<State, Event>,
  facts: readonly Recorded[],
): State {
  let state = initial;
  for (const [index, fact] of facts.entries()) {
    if (recordNotes.isSetAside(fact.event)) continue; // This fact is about the record itself, not about its subject.
    try {
      state = evolve(state, fact.event as Event);
    } catch (cause) {
      const because = `it does not say what a ${fact.event.type} says (${inWords(cause)})`;
      throw unreadable(fact, { because, council: councilOf(facts.slice(0, index)), cause });
    }
  }
  return state;
}

/** The council that owns the record, from its last fact. */
export const councilOf = (facts: readonly Recorded[]): CouncilCode | null =>
  facts.at(-1)?.metadata.council ?? null;

const unreadable = (
  { stream, revision, event }: Recorded,
  { because, council, cause }: Pick<Unreadable, 'because' | 'council'> & { readonly cause: unknown },
): UnreadableFact => new UnreadableFact({ stream, revision, type: event.type, because, council }, { cause });

const inWords = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
