import type { Done } from '#event-store';
import { CommandDone, commandDone } from '../../http/command-done.view.js';

/** Carried out, and what to think of beside it. */
export class CommandDoneWithWarnings extends CommandDone {
  /** Such as that the service charges more than it costs. A warning stops nothing. */
  warnings: string[];
}

/** What is done is done: books that cannot be read just then are said to be so, and fail nothing. */
export async function withWarnings(
  done: Done,
  warnings: Promise<readonly string[]>,
): Promise<CommandDoneWithWarnings> {
  const said = await warnings.catch(() => [
    'Whether the service charges more than it costs could not be worked out: the books cannot be read now.',
  ]);
  return { ...commandDone(done), warnings: [...said] };
}
