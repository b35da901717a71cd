import { type Rejection, reject } from '../../../decider.js';
import type { CommitteeVotes } from './events.js';

/** What minutes cannot say about a carried motion. */
export function votesFault(votes: CommitteeVotes): { readonly rejected: Rejection } | undefined {
  const { movedBy, secondedBy, for: inFavour, against, castingVote, interests } = votes;
  if (movedBy !== null && isSame(movedBy, secondedBy))
    return reject(
      'motion-not-seconded',
      'The member who seconds a motion must be another than the one who moved it.',
    );
  const gone = interests.find(
    ({ member, kind, left }) =>
      (left || kind === 'pecuniary') && (isSame(member, movedBy) || isSame(member, secondedBy)),
  );
  if (gone)
    return reject(
      'member-took-no-part',
      `${gone.member} declared an interest and took no part: name another mover or seconder of the motion.`,
    );
  if (castingVote && inFavour !== against)
    return reject('motion-not-carried', 'The chair has a casting vote where as many are against as for it.');
  if (inFavour > against || (castingVote && inFavour === against)) return undefined;
  return reject(
    'motion-not-carried',
    `${inFavour} for and ${against} against do not carry a motion: record what was resolved, or the casting vote.`,
  );
}

const isSame = (one: string, other: string | null): boolean =>
  other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
