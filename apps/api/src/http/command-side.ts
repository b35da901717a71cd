import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CasebookEvent, Decider, OutcomeOfDay, StreamName } from '#domain';
import {
  type CommandContext,
  type Decided,
  type Done,
  type EventStore,
  type Recorded,
  StreamCache,
  stateAfter,
} from '#event-store';
import { Proposers } from '../access/proposers.js';
import { CarryOut } from '../commands/carry-out.handler.js';
import { eventStore } from '../parts.js';
import { Problem, problemOf } from './problem.js';

/** Carries out a command by the bus, or throws the {@link Problem} that says why not. */
@Injectable()
export class CommandSide {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(StreamCache) private readonly memory: StreamCache,
    @Inject(Proposers) private readonly proposers: Proposers,
  ) {}

  async send<State, Command extends { type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): Promise<Done> {
    return doneOrProblem(await this.attempt(decider, stream, command, context));
  }

  /** Carries it out and returns a refusal as a value: for callers that send many and report each result. */
  attempt<State, Command extends { type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): Promise<Decided> {
    const upheld = this.proposers.upheld(decider, context);
    return this.bus.execute<CarryOut, Decided>(CarryOut.of(upheld, stream, command, context));
  }

  /** What a command would do. Nothing is written, and a refusal is a value. */
  async preview<State, Command extends { type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): Promise<{
    outcome: OutcomeOfDay<Event>;
    facts: readonly Event[];
    after: State;
    recorded: readonly Recorded[];
  }> {
    const { council, expectedRevision } = context;
    const { initial, evolve, decide } = this.proposers.upheld(decider, context);
    const recorded = await this.store.readStream(stream);
    const last = recorded.at(-1);
    // Another council's case does not exist here, in a preview either.
    if (!last || last.metadata.council !== council) throw problemOf(unknownHere);
    if (expectedRevision !== undefined && expectedRevision !== last.revision)
      doneOrProblem({ stale: { revision: last.revision } });
    const before = stateAfter<State, Event>({ initial, evolve }, recorded);
    const outcome = decide(command, before);
    const facts = [...(outcome.brought ?? []), ...('accepted' in outcome ? outcome.accepted : [])];
    return { outcome, facts, after: facts.reduce(evolve, before), recorded };
  }

  /** The aggregate's present state, for an answer that must say what was decided before. */
  async state<State, Event extends CasebookEvent>(
    { initial, evolve }: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
    stream: StreamName,
  ): Promise<State> {
    const remembered = this.memory.recall<State>(stream);
    return remembered ? remembered.state : this.stateNow({ initial, evolve }, stream);
  }

  /** The aggregate according to the record, including changes by other processes. */
  async stateNow<State, Event extends CasebookEvent>(
    { initial, evolve }: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
    stream: StreamName,
  ): Promise<State> {
    return stateAfter<State, Event>({ initial, evolve }, await this.store.readStream(stream));
  }
}

const unknownHere = { code: 'unknown-case', because: 'This council has no such case.' };

function doneOrProblem(decided: Decided): Done {
  if ('done' in decided) return decided.done;
  if ('rejected' in decided) throw problemOf(decided.rejected);
  if ('stale' in decided) {
    const { revision } = decided.stale;
    if (revision < 0n) throw new Problem(412, 'changed-since', 'This does not exist yet.');
    const now = `"${revision}"`;
    const because = `It has changed since you read it: its revision is now ${now}. Read it again.`;
    throw new Problem(412, 'changed-since', because, [], { etag: now });
  }
  throw new Problem(
    409,
    'contended',
    'Others keep changing this at the same moment. Send the request again.',
    [],
    {
      'retry-after': '1',
    },
  );
}
