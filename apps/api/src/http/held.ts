import type { Unreadable } from '#event-store';
import type { Caller } from '../access/caller.js';
import { Problem } from './problem.js';

const ofACase = /^planningApplication-/;

/**
 * What is said of a record with an unreadable fact: nothing is decided on it until somebody sets the fact
 * aside.
 */
export const heldWords = ({ stream, revision }: Pick<Unreadable, 'stream' | 'revision'>): string =>
  ofACase.test(stream)
    ? `held: its record cannot be read from revision ${revision}`
    : `held: the record ${stream} cannot be read from revision ${revision}`;

/**
 * The refusal for a held record. The cause stays in the log, because it may quote the fact; a council that
 * does not own the record learns nothing.
 */
export function held(
  { stream, revision, council }: Unreadable,
  caller: Pick<Caller, 'council' | 'open'> | undefined,
): Problem {
  if (!isOpenTo(council, caller)) return new Problem(404, 'unknown-case', 'This council has no such case.');
  const [code, said] = ofACase.test(stream) ? ['case-held', 'The case is'] : ['record-held', 'This is'];
  return new Problem(
    409,
    code!,
    `${said} ${heldWords({ stream, revision })}. Nothing can be done on it until an operator has mended this.`,
  );
}

function isOpenTo(
  council: Unreadable['council'],
  caller: Pick<Caller, 'council' | 'open'> | undefined,
): boolean {
  if (council === null || !caller) return caller !== undefined;
  return caller.council === council || (caller.council === null && caller.open.includes(council));
}
