import type { Done } from '#event-store';
import { CommandDone, commandDone } from '../../http/command-done.view.js';

/** Carried out, with remarks. */
export class CommandDoneWithWarnings extends CommandDone {
  /** For example that the service charges more than it costs. A warning prevents nothing. */
  warnings: string[];
}

/**
 * The command is already done: if the books cannot be read now, the warning says so and the request still
 * succeeds.
 */
export async function withWarnings(
  done: Done,
  warnings: Promise<readonly string[]>,
): Promise<CommandDoneWithWarnings> {
  const said = await warnings.catch(() => [
    'Casebook could not work out whether the service charges more than it costs: the books cannot be read now.',
  ]);
  return { ...commandDone(done), warnings: [...said] };
}
