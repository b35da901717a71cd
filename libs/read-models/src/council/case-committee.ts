import type { CalendarDate, CommitteeVotes } from '#domain';
import { foldOf } from './case-fold.js';

export interface Committee {
  readonly referredOn: CalendarDate;
  readonly meetsOn: CalendarDate | null;
  readonly resolution: 'grant' | 'refuse' | 'defer' | null;
  readonly resolvedOn: CalendarDate | null;
  /** How members voted; null if nobody recorded it. */
  readonly votes: CommitteeVotes | null;
}

interface WithCommittee {
  readonly committee: Committee | null;
}

export const committeeFold = foldOf<WithCommittee>()({
  CommitteeReferralMade: (_, event) => ({
    committee: {
      referredOn: event.effectiveOn,
      meetsOn: null,
      resolution: null,
      resolvedOn: null,
      votes: null,
    },
  }),
  CommitteeScheduled: ({ committee }, event) => {
    // If it is put on an agenda again, it needs a new resolution.
    return {
      committee: committee && {
        ...committee,
        meetsOn: event.meetsOn,
        resolution: null,
        resolvedOn: null,
        votes: null,
      },
    };
  },
  CommitteeResolved: ({ committee }, event) => {
    const { resolution, resolvedOn, votes = null } = event;
    return { committee: committee && { ...committee, resolution, resolvedOn, votes } };
  },
});
