import { setTimeout as pause } from 'node:timers/promises';
import type { CasebookEvent, Decider, Rejection, StreamName } from '#domain';
import { reject } from '#domain';
import { type CommandContext, digestOf, encode } from './encoding.js';
import { type AppendResult, type EventStore, EventStoreUnavailable } from './event-store.js';
import { type Loaded, load, loadedAfter, type Memory } from './memory.js';

/** Where the stream stood when the command had been carried out; the same for every retry of it. */
export interface Done {
  readonly revision: bigint;
  readonly position: bigint;
}

export type Decided =
  | { readonly done: Done }
  | { readonly rejected: Rejection }
  /** The stream does not stand at the revision that the client decided on (412). */
  | { readonly stale: { readonly revision: bigint } }
  /** Others kept writing first: try again (409). */
  | { readonly contended: true };

export interface Writing {
  readonly store: EventStore;
  readonly memory: Memory;
}

const attempts = 8;

/** Read, decide, append at that revision: the only way to write. Safe to repeat under the same command id. */
export async function decideAndAppend<State, Command, Event extends CasebookEvent>(
  { store, memory }: Writing,
  decider: Decider<State, Command, Event>,
  stream: StreamName,
  command: Command,
  context: CommandContext,
): Promise<Decided> {
  const commandDigest = context.commandDigest ?? digestOf(command);
  let remembered = memory.recall<State>(stream);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const loaded = remembered ?? (await load(store, decider, stream));
    const answer = answerWithoutWriting(decider, loaded, command, context, commandDigest);
    if (!('accepted' in answer)) {
      if (!remembered || 'done' in answer) return answer;
      remembered = undefined; // Only an append proves a memory true: look again before saying no.
      continue;
    }
    const { encoded, lastHash } = encode(
      answer.accepted,
      { stream, revision: loaded.revision, previousHash: loaded.lastHash },
      { ...context, commandDigest },
    );
    const result = await appendSurely(store, stream, loaded.revision, encoded);
    if ('appended' in result) {
      memory.keep(
        stream,
        loadedAfter(decider, loaded, answer.accepted, {
          ...result.appended,
          lastHash,
          context,
          commandDigest,
        }),
      );
      return { done: result.appended };
    }
    memory.forget(stream);
    remembered = undefined;
    await pause(Math.random() * 2 ** attempt);
  }
  return { contended: true };
}

const unknownHere = reject('unknown-case', 'This council has no such case.');

type Answer<Event> = Decided | { readonly accepted: readonly Event[] };

function answerWithoutWriting<State, Command, Event extends CasebookEvent>(
  decider: Decider<State, Command, Event>,
  { state, council, revision, position, commands }: Loaded<State>,
  command: Command,
  context: CommandContext,
  commandDigest: string,
): Answer<Event> {
  const { commandId, expectedRevision } = context;
  // The one place where every write meets the council it was asked for: another's case does not exist here.
  if (revision >= 0n && council !== context.council) return unknownHere;
  const before = commands.get(commandId);
  if (before?.commandDigest === commandDigest) return { done: before };
  if (before) return reject('idempotency-key-reused', 'This Idempotency-Key was used for another command.');
  if (expectedRevision !== undefined && expectedRevision !== revision) return { stale: { revision } };
  const outcome = decider.decide(command, state);
  if ('rejected' in outcome) return outcome;
  if (outcome.accepted.length === 0) return { done: { revision, position } };
  return outcome;
}

/** Appends, and where the answer is lost asks again with the same ids: the store takes them once. */
async function appendSurely(
  store: EventStore,
  stream: StreamName,
  revision: bigint,
  encoded: Parameters<EventStore['append']>[2],
): Promise<AppendResult> {
  const expected = revision < 0n ? null : revision;
  try {
    return await store.append(stream, expected, encoded);
  } catch (error) {
    if (!(error instanceof EventStoreUnavailable)) throw error;
    // A conflict here may be our own first try: the caller reads the stream and finds the command in it.
    return await store.append(stream, expected, encoded);
  }
}
