import { Inject, Injectable } from '@nestjs/common';
import type { CasebookEvent, Decider, Outcome, StreamName } from '#domain';
import {
  type CommandContext,
  type Decided,
  type Done,
  decideAndAppend,
  type EventStore,
  restingOn,
  StreamCache,
  stateAfter,
} from '#event-store';
import { spanned } from '#observability';
import { eventStore } from '../parts.js';
import { CommandMetrics } from '../watching/command-metrics.js';
import { Problem, problemOf } from './problem.js';

/** Carries a command out, or throws the {@link Problem} that says why not. */
@Injectable()
export class CommandSide {
  readonly #memory = new StreamCache();

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly metrics: CommandMetrics,
  ) {}

  async send<State, Command extends { type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): Promise<Done> {
    return doneOrProblem(await this.attempt(decider, stream, command, context));
  }

  /** Carries it out, and a refusal is an answer: for whoever sends many and tells what became of each. */
  async attempt<State, Command extends { type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): Promise<Decided> {
    const writing = { store: this.store, memory: this.#memory };
    const decided = await spanned(command.type, { 'casebook.stream': stream }, () =>
      decideAndAppend(writing, decider, stream, command, context),
    );
    this.metrics.count(command.type, decided);
    return decided;
  }

  /** What a command would come to. Nothing is written, and a refusal is an answer. */
  async preview<State, Command extends { type: string }, Event extends CasebookEvent>(
    { initial, evolve, decide }: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    { council, expectedRevision }: CommandContext,
  ): Promise<{ outcome: Outcome<Event>; after: State }> {
    const recorded = await this.store.readStream(stream);
    const last = recorded.at(-1);
    // Another council's case does not exist here, in a preview as little as in earnest.
    if (!last || last.metadata.council !== council) throw problemOf(unknownHere);
    if (expectedRevision !== undefined && expectedRevision !== last.revision)
      doneOrProblem({ stale: { revision: last.revision } });
    return restingOn(recorded, () => {
      const before = stateAfter<State, Event>({ initial, evolve }, recorded);
      const outcome = decide(command, before);
      return { outcome, after: 'accepted' in outcome ? outcome.accepted.reduce(evolve, before) : before };
    });
  }

  /** The aggregate as it stands, for an answer that must say what was decided before. */
  async state<State, Event extends CasebookEvent>(
    { initial, evolve }: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
    stream: StreamName,
  ): Promise<State> {
    const remembered = this.#memory.recall<State>(stream);
    return remembered ? remembered.state : this.stateNow({ initial, evolve }, stream);
  }

  /** The aggregate as the record has it, whoever else wrote to it: what is decided on it here is decided elsewhere. */
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
    if (revision < 0n) throw new Problem(412, 'changed-since', 'There is nothing of the kind yet.');
    const now = `"${revision}"`;
    const because = `It has changed since: it stands at ${now}. Look again.`;
    throw new Problem(412, 'changed-since', because, [], { etag: now });
  }
  throw new Problem(
    409,
    'contended',
    'Others keep changing this at the same moment. Repeat the request.',
    [],
    {
      'retry-after': '1',
    },
  );
}
