import { planningApplication } from '../src/index.js';
import { type Command, having } from './case-commands.js';
import { specify } from './given.js';

export * from './case-commands.js';

/** The result of a command on a case with the facts of earlier commands. */
export const given = (...commands: readonly Command[]) =>
  specify(planningApplication)(...having(...commands));
