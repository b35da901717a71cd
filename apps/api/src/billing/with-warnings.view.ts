import type { Done } from '#event-store';
import { CommandDone, commandDone } from '../http/command-done.view.js';

/** Carried out, and what to think of beside it. */
export class CommandDoneWithWarnings extends CommandDone {
  /** Such as that the service charges more than it costs. A warning stops nothing. */
  warnings: string[];
}

export const withWarnings = (done: Done, warnings: readonly string[]): CommandDoneWithWarnings => ({
  ...commandDone(done),
  warnings: [...warnings],
});
