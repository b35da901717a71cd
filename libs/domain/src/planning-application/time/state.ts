import { type CalendarDate, type Deadlines, performanceDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';

export interface Clock {
  readonly validFrom: CalendarDate;
  readonly eia: boolean;
  readonly psi: boolean;
  /** Every day by which it was or is to be decided; entries are added, never changed. */
  readonly deadlines: Deadlines;
  /** The deadlines for which a warning, and a miss, was noted. */
  readonly warned: CalendarDate | null;
  readonly missed: CalendarDate | null;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly agreements: ReadonlySet<string>;
  readonly priorApprovalNeeded: boolean;
  readonly highCourtClaimOn: CalendarDate | null;
  readonly dischargeNotice: { readonly receivedOn: CalendarDate; readonly effectOn: CalendarDate } | null;
}

export interface Proposal {
  readonly decideBy: CalendarDate;
  readonly answer: 'open' | 'agreed' | 'rejected';
}

export const startedClock = (validFrom: CalendarDate, eia: boolean, psi: boolean): Clock => ({
  validFrom,
  eia,
  psi,
  deadlines: [],
  warned: null,
  missed: null,
  proposals: new Map(),
  agreements: new Set(),
  priorApprovalNeeded: false,
  highCourtClaimOn: null,
  dischargeNotice: null,
});

export function evolveClock(clock: Clock, event: PlanningApplicationEvent): Clock {
  switch (event.type) {
    case 'ValidDateCorrected':
      return { ...clock, validFrom: event.validFrom };
    case 'DeadlineSet': {
      const { decideBy, because, effectiveOn: setOn } = event;
      return { ...clock, deadlines: [...clock.deadlines, { cause: 'statutory', decideBy, setOn, because }] };
    }
    case 'DeadlineNear':
      return { ...clock, warned: event.decideBy };
    case 'DeadlineMissed':
      return { ...clock, missed: event.decideBy };
    case 'ExtensionProposed':
      return withProposal(clock, event.proposalId, { decideBy: event.decideBy, answer: 'open' });
    case 'ExtensionAgreed': {
      const { decideBy, agreedOn, insteadOf, agreedLate, proposalId } = event;
      const agreed = { cause: 'extension', decideBy, agreedOn, insteadOf, agreedLate } as const;
      return {
        ...withProposal(clock, proposalId, { decideBy, answer: 'agreed' }),
        deadlines: [...clock.deadlines, agreed],
      };
    }
    case 'ExtensionRejected': {
      const proposed = clock.proposals.get(event.proposalId);
      return proposed ? withProposal(clock, event.proposalId, { ...proposed, answer: 'rejected' }) : clock;
    }
    case 'PPASigned': {
      const { decideBy, agreedOn, insteadOf, agreedLate, agreementId } = event;
      const agreed = { cause: 'ppa', decideBy, agreedOn, insteadOf, agreedLate } as const;
      const agreements = new Set(clock.agreements).add(agreementId);
      return { ...clock, agreements, deadlines: [...clock.deadlines, agreed] };
    }
    case 'PriorApprovalRequired':
      return { ...clock, priorApprovalNeeded: true };
    case 'HighCourtClaimMade':
      return { ...clock, highCourtClaimOn: event.claimedOn };
    case 'DeemedDischargeNoticeReceived': {
      const { noticeReceivedOn: receivedOn, effectOn } = event;
      return { ...clock, dischargeNotice: { receivedOn, effectOn } };
    }
    default:
      return clock;
  }
}

const withProposal = (clock: Clock, proposalId: string, proposal: Proposal): Clock => ({
  ...clock,
  proposals: new Map(clock.proposals).set(proposalId, proposal),
});

/** The day by which it is to be decided, agreements included. */
export const decideBy = ({ deadlines, validFrom }: Clock): CalendarDate =>
  performanceDate(deadlines) ?? validFrom;
