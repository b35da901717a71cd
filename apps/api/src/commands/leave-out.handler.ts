import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { recordNotes, StreamName } from '#domain';
import { type CommandContext, type Done, type EventStore, recordSetAside } from '#event-store';
import { eventStore } from '../parts.js';

/** Leaves an unreadable fact out of its own record, which no aggregate can decide, because it is held. */
export class LeaveOut {
  constructor(
    readonly stream: StreamName,
    readonly fact: recordNotes.FactSetAside,
    readonly context: CommandContext,
  ) {}
}

@CommandHandler(LeaveOut)
export class LeaveOutHandler implements ICommandHandler<LeaveOut, Done> {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  execute({ stream, fact, context }: LeaveOut): Promise<Done> {
    return recordSetAside(this.store, stream, fact, context);
  }
}
