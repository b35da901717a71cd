import type { CasebookEvent, Decider, StreamName } from '#domain';
import type { CommandContext, Decided } from '#event-store';

/** Runs a command and returns its result: the API and the clerk each have their own way. */
export type Attempt = <State, Command extends { type: string }, Event extends CasebookEvent>(
  decider: Decider<State, Command, Event>,
  stream: StreamName,
  command: Command,
  context: CommandContext,
) => Promise<Decided>;

/** In whose name, when, and as part of what: each command adds its own id and council. */
export type ActingFor = Omit<CommandContext, 'council' | 'commandId' | 'commandDigest' | 'expectedRevision'>;
