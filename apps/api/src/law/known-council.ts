import type { CouncilCode } from '#domain';
import type { Directory } from '../access/directory.js';
import { Problem } from '../http/problem.js';

/** Refuses to answer for a council that has not joined: it would get the national law as its own. */
export function knownCouncil(directory: Directory, council: CouncilCode): CouncilCode {
  if (directory.council(council)) return council;
  throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
}
