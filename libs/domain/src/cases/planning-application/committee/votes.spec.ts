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

describe('the votes on a resolution', () => {
  it.each<[string, Partial<CommitteeVotes>, string | undefined]>([
    ['more for it than against carry it', {}, undefined],
    [
      'as many for it as against carry it with the casting vote',
      { against: 6, castingVote: true },
      undefined,
    ],
    ['as many for it as against do not carry it', { against: 6 }, 'motion-not-carried'],
    ['more against it do not carry it', { against: 7 }, 'motion-not-carried'],
    ['nobody at all does not carry it', { for: 0, against: 0 }, 'motion-not-carried'],
    ['there is no casting vote if there is a majority', { castingVote: true }, 'motion-not-carried'],
    ['nobody seconds their own motion', { secondedBy: ' cllr ash' }, 'motion-not-seconded'],
    ['who moved it need not be known', { movedBy: null, secondedBy: null }, undefined],
    ['who has money in it does not move it', declared('Cllr Ash', 'pecuniary', false), 'member-took-no-part'],
    ['who left does not second it', declared('Cllr Birch', 'other', true), 'member-took-no-part'],
    ['who declared and stayed may move it', declared('Cllr Ash', 'other', false), undefined],
    ['who has money in it may be there besides', declared('Cllr Cedar', 'pecuniary', true), undefined],
  ])('%s', (_, changes, code) => expect(votesFault({ ...carried, ...changes })?.rejected.code).toBe(code));
});
