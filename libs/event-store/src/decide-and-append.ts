import { setTimeout as pause } from 'node:timers/promises';
import type { CasebookEvent, CouncilCode, Decider, OutcomeOfDay, Rejection, StreamName } from '#domain';
import { clerk, reject } from '#domain';
import { appendWithRetries } from './append-with-retries.js';
import { type CommandContext, digestOf, encode } from './encoding.js';
import { type EventStore, EventStoreRefused, EventStoreUnavailable } from './event-store.js';
import { type Loaded, load, loadedAfter, nothingOf, type StreamCache } from './stream-cache.js';
import { UnreadableFact } from './unreadable.js';

/** The stream's revision after the command; the same for every retry. */
export interface Done {
  readonly revision: bigint;
  readonly position: bigint;
  /** What it recorded; empty if nothing had to be recorded. */
  readonly facts: readonly CasebookEvent[];
}

export type Decided =
  | { readonly done: Done }
  | { readonly rejected: Rejection }
  /** The stream is not at the revision on which the client decided (412). */
  | { readonly stale: { readonly revision: bigint } }
  /** Others kept writing first: try again (409). */
  | { readonly contended: true };

export interface Writing {
  readonly store: EventStore;
  readonly memory: StreamCache;
}

const attempts = 20;
const longestPauseMs = 100;

/** Read, decide, append at that revision: the only way to write. Safe to repeat with the same command id. */
export function decideAndAppend<State, Command, Event extends CasebookEvent>(
  writing: Writing,
  decider: Decider<State, Command, Event>,
  stream: StreamName,
  command: Command,
  context: CommandContext,
): Promise<Decided> {
  const attempt = () => carryOut(writing, decider, stream, command, context);
  return writing.memory.serialised(stream, async () => {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof UnreadableFact && isOfAnother(error.at.council, context)) return unknownHere;
      if (isOutage(error)) throw error;
      // Either our code is at fault, or the record is and cannot be read.
      writing.memory.forget(stream);
      await writing.store.readStream(stream);
      throw error;
    }
  });
}

const isOutage = (error: unknown): boolean =>
  error instanceof UnreadableFact ||
  error instanceof EventStoreUnavailable ||
  error instanceof EventStoreRefused;

async function carryOut<State, Command, Event extends CasebookEvent>(
  { store, memory }: Writing,
  decider: Decider<State, Command, Event>,
  stream: StreamName,
  command: Command,
  context: CommandContext,
): Promise<Decided> {
  const commandDigest = context.commandDigest ?? digestOf(command);
  let remembered = memory.recall<State>(stream) ?? (context.begins ? nothingOf<State>(decider) : undefined);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const loaded = remembered ?? (await load(store, decider, stream));
    const settled = settledBefore(loaded, context, commandDigest);
    if (settled && 'done' in settled) {
      const lastOnly = decider.remembersOnlyLastEvent === true;
      return { done: { ...settled.done, facts: await recordedBy({ store, stream, lastOnly }, context) } };
    }
    if (settled && !remembered) return settled;
    if (settled) {
      // Another process may have changed the record's council since: a refusal is answered only from the
      // record.
      memory.forget(stream);
      remembered = undefined;
      continue;
    }
    const decision = decide(decider, loaded, command, context);
    if (!('toAppend' in decision)) {
      if (!remembered) return decision;
      remembered = undefined; // Only an append proves that the cached state is current: read again before answering from it.
      continue;
    }
    const { facts, encoded, lastHash, as } = allOf(decision, loaded, stream, { ...context, commandDigest });
    const result = await appendWithRetries(store, stream, loaded.revision, encoded);
    if ('appended' in result) {
      const appended = { lastHash, context: as, commandDigest, ...result.appended };
      memory.keep(stream, loadedAfter(decider, loaded, facts, appended));
      return decision.rejected
        ? { rejected: decision.rejected }
        : { done: { facts: decision.toAppend, ...result.appended } };
    }
    memory.forget(stream);
    remembered = undefined;
    await pause(Math.random() * Math.min(longestPauseMs, 2 ** attempt));
  }
  return { contended: true };
}

/** What a repeated command recorded: the last fact, if no other command is remembered. */
async function recordedBy(
  { store, stream, lastOnly }: { store: EventStore; stream: StreamName; lastOnly: boolean },
  { commandId }: CommandContext,
): Promise<readonly CasebookEvent[]> {
  const facts = lastOnly ? [await store.readLast(stream)] : await store.readStream(stream);
  return facts.flatMap((fact) => (fact?.metadata.commandId === commandId ? [fact.event] : []));
}

const isOfAnother = (council: CouncilCode | null, context: CommandContext): boolean =>
  council !== context.council && council !== (context.takesOverFrom ?? context.council);

const unknownHere = reject('unknown-case', 'This council has no such case.');

type Settled = { readonly done: Pick<Done, 'revision' | 'position'> } | { readonly rejected: Rejection };

/** Answers that need no decision, and that no later fact can change. */
function settledBefore(
  { council, revision, commands }: Loaded<unknown>,
  context: CommandContext,
  commandDigest: string,
): Settled | undefined {
  // The one place where every write is checked against its council: another council's case does not exist
  // here.
  if (revision >= 0n && isOfAnother(council, context)) return unknownHere;
  const before = commands.get(context.commandId);
  if (!before) return undefined;
  const isFormer = () =>
    before.sender === context.actor.id && before.commandDigest === context.formerDigest?.();
  if (before.commandDigest === commandDigest || isFormer())
    return { done: { revision: before.revision, position: before.position } };
  return reject(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another command, or by somebody else.',
  );
}

function decide<State, Command, Event extends CasebookEvent>(
  decider: Decider<State, Command, Event>,
  { state, revision, position }: Loaded<State>,
  command: Command,
  { expectedRevision }: CommandContext,
): Decided | ToAppend<Event> {
  const isStale = expectedRevision !== undefined && expectedRevision !== revision;
  // A missing record is reported as missing, even if the client named a revision. So is another council's record.
  if (isStale && revision >= 0n) return { stale: { revision } };
  const outcome: OutcomeOfDay<Event> = decider.decide(command, state);
  const { brought = [] } = outcome;
  if ('rejected' in outcome) {
    const { rejected } = outcome;
    return brought.length === 0 || isStale ? { rejected } : { toAppend: [], brought, rejected };
  }
  if (isStale) return { stale: { revision } };
  if (outcome.accepted.length + brought.length === 0) return { done: { revision, position, facts: [] } };
  return { toAppend: outcome.accepted, brought };
}

interface ToAppend<Event> {
  readonly toAppend: readonly Event[];
  readonly brought: readonly Event[];
  /** The answer if due facts are recorded and the command is refused. */
  readonly rejected?: Rejection;
}

/** First the due facts, as the clerk's, then the command's own: one append, all or nothing. */
function allOf<Event extends CasebookEvent>(
  { toAppend, brought }: ToAppend<Event>,
  { revision, lastHash: previousHash }: Loaded<unknown>,
  stream: StreamName,
  context: CommandContext & { readonly commandDigest: string },
) {
  if (brought.length === 0)
    return { facts: toAppend, ...encode(toAppend, { stream, revision, previousHash }, context), as: context };
  const { commandId: causationId, importedFrom: _, ...rest } = context;
  const byClerk = { ...rest, actor: clerk, commandId: `${causationId}/brought`, causationId };
  const first = encode(brought, { stream, revision, previousHash }, byClerk);
  const after = { stream, revision: revision + BigInt(brought.length), previousHash: first.lastHash };
  const then = encode(toAppend, after, context);
  return {
    facts: [...brought, ...toAppend],
    encoded: [...first.encoded, ...then.encoded],
    lastHash: then.lastHash,
    // A command without facts leaves no trace: sent again, it is decided again.
    as: toAppend.length > 0 ? context : byClerk,
  };
}
