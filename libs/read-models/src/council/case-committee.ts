import type { CalendarDate, CommitteeVotes, PlanningApplicationEvent } from '#domain';

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

export function committeeAfter(
  { committee }: WithCommittee,
  event: PlanningApplicationEvent,
): Partial<WithCommittee> {
  switch (event.type) {
    case 'CommitteeReferralMade':
      return {
        committee: {
          referredOn: event.effectiveOn,
          meetsOn: null,
          resolution: null,
          resolvedOn: null,
          votes: null,
        },
      };
    case 'CommitteeScheduled':
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
    case 'CommitteeResolved': {
      const { resolution, resolvedOn, votes = null } = event;
      return { committee: committee && { ...committee, resolution, resolvedOn, votes } };
    }
    default:
      return {};
  }
}
