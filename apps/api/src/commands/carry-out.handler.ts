import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CasebookEvent, Decider, StreamName } from '#domain';
import {
  type CommandContext,
  type Decided,
  decideAndAppend,
  type EventStore,
  StreamCache,
} from '#event-store';
import { spanned } from '#observability';
import { eventStore } from '../parts.js';
import { CommandMetrics } from '../watching/command-metrics.js';

type AnyDecider = Decider<unknown, { readonly type: string }, CasebookEvent>;

/** A command for one aggregate, with its decider and its stream. */
export class CarryOut {
  constructor(
    readonly decider: AnyDecider,
    readonly stream: StreamName,
    readonly command: { readonly type: string },
    readonly context: CommandContext,
  ) {}

  /**
   * Each decider takes its own commands: the compiler checks the pair here, and nobody looks inside
   * afterwards.
   */
  static of<State, Command extends { readonly type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    stream: StreamName,
    command: Command,
    context: CommandContext,
  ): CarryOut {
    return new CarryOut(decider as unknown as AnyDecider, stream, command, context);
  }
}

/** One handler for every aggregate: the only part of the API that writes. */
@CommandHandler(CarryOut)
export class CarryOutHandler implements ICommandHandler<CarryOut, Decided> {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(StreamCache) private readonly memory: StreamCache,
    @Inject(CommandMetrics) private readonly metrics: CommandMetrics,
  ) {}

  async execute({ decider, stream, command, context }: CarryOut): Promise<Decided> {
    const writing = { store: this.store, memory: this.memory };
    const decided = await spanned(command.type, { 'casebook.stream': stream }, () =>
      decideAndAppend(writing, decider, stream, command, context),
    );
    this.metrics.count(command.type, decided);
    return decided;
  }
}
