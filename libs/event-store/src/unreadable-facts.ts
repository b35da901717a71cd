import {
  type CaseReference,
  type CouncilCode,
  categories,
  folds,
  parseCouncilCode,
  type Rejection,
  recordNotes,
  reject,
} from '#domain';
import { decode, type StoredEvent } from './decoding.js';
import type { Recorded } from './recorded.js';
import { leftOutOf, storedHashOf } from './set-aside.js';

type Named = { readonly fact: recordNotes.UnreadableFactNamed } | { readonly rejected: Rejection };

/** The fact at a revision of a stream, if it cannot be read; or why it cannot be set aside. */
export function unreadableAt(events: readonly StoredEvent[], revision: bigint): Named {
  const found = events.find((each) => each.revision === revision);
  if (!found) return reject('unknown-fact', `The record has no revision ${revision}.`);
  if (leftOutOf(events).has(revision))
    return reject('already-set-aside', `Revision ${revision} was already set aside.`);
  const because = whyNot(events, found);
  if (because === undefined)
    return reject(
      'fact-readable',
      `Revision ${revision} (${found.type}) can be read: only unreadable facts can be set aside.`,
    );
  const { id: eventId, type: factType } = found;
  return {
    fact: { revision: Number(revision), eventId, factType, contentHash: storedHashOf(found), because },
  };
}

function whyNot(events: readonly StoredEvent[], event: StoredEvent): string | undefined {
  const delivered = decode(event);
  if ('undecodable' in delivered) return delivered.undecodable.because;
  const { recorded } = delivered;
  if (recordNotes.isSetAside(recorded.event)) return undefined;
  const fold = foldOf(event.stream);
  if (!fold) return undefined;
  let state = fold.initial;
  for (const before of readableIn(events, event.revision)) {
    try {
      state = fold.evolve(state, before.event);
    } catch {
      // The stream is already held at that fact, so use that one.
    }
  }
  try {
    fold.evolve(state, recorded.event);
    return undefined;
  } catch (error) {
    return `it does not say what a ${event.type} says (${error instanceof Error ? error.message : error})`;
  }
}

function foldOf(stream: string) {
  const category = categories.find((each) => stream.startsWith(`${each}-`));
  return category && folds[category];
}

/** The facts of a stream before a revision that can be read and were not set aside. */
function readableIn(events: readonly StoredEvent[], before: bigint): readonly Recorded[] {
  const leftOut = leftOutOf(events);
  return events.flatMap((each) => {
    if (each.revision >= before || leftOut.has(each.revision)) return [];
    const delivered = decode(each);
    if (!('recorded' in delivered) || recordNotes.isSetAside(delivered.recorded.event)) return [];
    return [delivered.recorded];
  });
}

const namedAfterCouncil = /^(council|councilLaw|councilAccount|statement|caseNumbers)-(\w+)/;

/** The council and the case of a record, as far as readable; null if it belongs to the whole service. */
export function ownerOf(events: readonly StoredEvent[]): {
  readonly council: CouncilCode | null;
  readonly caseReference: CaseReference | null;
} {
  const [first] = events;
  const readable = readableIn(events, BigInt(events.length));
  const last = readable.at(-1);
  const [, , named] = namedAfterCouncil.exec(first?.stream ?? '') ?? [];
  const said = (first?.metadata as { readonly council?: unknown } | null)?.council;
  const council = last ? last.metadata.council : (parseCouncilCode(named) ?? parseCouncilCode(said) ?? null);
  const reference = readable.findLast(({ event }) => 'caseReference' in event)?.event;
  const caseReference = reference && 'caseReference' in reference ? reference.caseReference : null;
  return { council, caseReference };
}
