import { describe, expect, it } from '@jest/globals';
import type { CommitteeVotes } from './events.js';
import { votesFault } from './votes.js';

const carried: CommitteeVotes = {
  ...{ movedBy: 'Cllr Ash', secondedBy: 'Cllr Birch', for: 6, against: 3, abstained: 1 },
  ...{ castingVote: false, interests: [] },
};
const declared = (member: string, kind: 'pecuniary' | 'other', left: boolean) => ({
  interests: [{ member, kind, interest: 'Lives next door', left }],
});

describe("a committee's motion", () => {
  it.each<[string, Partial<CommitteeVotes>, string | undefined]>([
    ['is carried by more votes for than against', {}, undefined],
    ['is carried by the casting vote if the votes are equal', { against: 6, castingVote: true }, undefined],
    ['is not carried by equal votes without a casting vote', { against: 6 }, 'motion-not-carried'],
    ['is not carried by more votes against than for', { against: 7 }, 'motion-not-carried'],
    ['is not carried if nobody votes', { for: 0, against: 0 }, 'motion-not-carried'],
    ['cannot have a casting vote if there is a majority', { castingVote: true }, 'motion-not-carried'],
    ['is not seconded by its mover', { secondedBy: ' cllr ash' }, 'motion-not-seconded'],
    ['may be recorded without its mover and seconder', { movedBy: null, secondedBy: null }, undefined],
    [
      'is not moved by a member with a pecuniary interest',
      declared('Cllr Ash', 'pecuniary', false),
      'member-took-no-part',
    ],
    [
      'is not seconded by a member who left the meeting',
      declared('Cllr Birch', 'other', true),
      'member-took-no-part',
    ],
    [
      'may be moved by a member who declared another interest and stayed',
      declared('Cllr Ash', 'other', false),
      undefined,
    ],
    [
      'is not affected by the pecuniary interest of another member',
      declared('Cllr Cedar', 'pecuniary', true),
      undefined,
    ],
  ])('%s', (_, changes, code) => expect(votesFault({ ...carried, ...changes })?.rejected.code).toBe(code));
});
