import { type CasebookEvent, type CouncilCode, type Decider, recordNotes, type StreamName } from '#domain';
import type { CommandContext } from './encoding.js';
import type { EventStore } from './event-store.js';
import type { Recorded } from './recorded.js';
import { stateAfter } from './unreadable.js';

/** The data of a stream that a decision needs. */
export interface Loaded<State> {
  readonly state: State;
  /** The council that owns the record. */
  readonly council: CouncilCode | null;
  /** The revision of its last fact; -1 if there is none. */
  readonly revision: bigint;
  readonly position: bigint;
  readonly lastHash: string | null;
  /**
   * This list is extended in place, because recorded facts never change, and copying a long list for each command is
   * slow.
   */
  readonly commands: Map<string, Command>;
}

interface Command {
  readonly commandDigest: string;
  /** The sender of the command. */
  readonly sender: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/**
 * The streams of recent decisions, so that the next command on one need not read it again. Only an append
 * trusts it.
 */
export class StreamCache {
  readonly #streams = new Map<StreamName, Loaded<unknown>>();
  readonly #turns = new Map<StreamName, Promise<unknown>>();

  constructor(private readonly size = 10_000) {}

  /** The state belongs to the decider of this kind of stream, so the caller names its type. */
  recall<State>(stream: StreamName): Loaded<State> | undefined {
    return this.#streams.get(stream) as Loaded<State> | undefined;
  }

  keep(stream: StreamName, loaded: Loaded<unknown>): void {
    this.#streams.delete(stream);
    this.#streams.set(stream, loaded);
    if (this.#streams.size > this.size) this.forget(this.#streams.keys().next().value!);
  }

  forget(stream: StreamName): void {
    this.#streams.delete(stream);
  }

  /**
   * One command at a time per stream, because commands of one process would only conflict. This saves work
   * but guarantees nothing (the revision does), so nobody waits long for a store that does not answer.
   */
  async serialised<Result>(stream: StreamName, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(stream);
    const turn = before ? settled(before).then(work) : work();
    this.#turns.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(stream) === turn) this.#turns.delete(stream);
    }
  }
}

const longestWaitMs = 5_000;

/** Resolves when it has ended, with or without an error, or has taken too long. */
function settled(turn: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWaitMs);
    const ended = (): void => {
      clearTimeout(timer);
      resolve();
    };
    turn.then(ended, ended);
  });
}

export async function load<State, Event extends CasebookEvent>(
  store: EventStore,
  decider: Decider<State, unknown, Event> | Decider<State, never, Event>,
  stream: StreamName,
): Promise<Loaded<State>> {
  const ending = decider.remembersOnlyLastEvent ? await store.readLast(stream) : undefined;
  const isEnough = decider.remembersOnlyLastEvent && !(ending && recordNotes.isSetAside(ending.event));
  const facts = isEnough ? [ending].filter((fact) => fact !== undefined) : await store.readStream(stream);
  const last = facts.at(-1);
  return {
    state: stateAfter<State, Event>(decider, facts),
    council: last?.metadata.council ?? null,
    revision: last?.revision ?? -1n,
    position: last?.position ?? 0n,
    lastHash: last?.metadata.hash ?? null,
    commands: new Map(facts.map((fact) => [fact.metadata.commandId, commandOf(fact)])),
  };
}

/** A stream without any recorded fact. */
export const nothingOf = <State>({ initial }: { readonly initial: State }): Loaded<State> => ({
  ...{ state: initial, council: null, revision: -1n, position: 0n, lastHash: null, commands: new Map() },
});

const commandOf = ({ revision, position, metadata: { commandDigest, actor } }: Recorded): Command => ({
  commandDigest,
  sender: actor.id,
  revision,
  position,
});

/** The stream after these facts are appended. */
export function loadedAfter<State, Event extends CasebookEvent>(
  decider: Decider<State, never, Event> | Decider<State, unknown, Event>,
  before: Loaded<State>,
  events: readonly Event[],
  appended: {
    readonly revision: bigint;
    readonly position: bigint;
    readonly lastHash: string | null;
    readonly context: CommandContext;
    readonly commandDigest: string;
  },
): Loaded<State> {
  const { revision, position, lastHash, context, commandDigest } = appended;
  const commands = decider.remembersOnlyLastEvent ? new Map<string, Command>() : before.commands;
  return {
    state: events.reduce(decider.evolve, before.state),
    council: context.council,
    revision,
    position,
    lastHash,
    commands: commands.set(context.commandId, {
      commandDigest,
      sender: context.actor.id,
      revision,
      position,
    }),
  };
}
