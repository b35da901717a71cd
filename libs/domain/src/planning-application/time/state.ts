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
  /** Performance agreements, by whether they are signed. */
  readonly agreements: ReadonlyMap<string, 'proposed' | 'signed'>;
  readonly priorApprovalNeeded: boolean;
  /** By their references, first to last. */
  readonly highCourtClaims: ReadonlyMap<string, CalendarDate>;
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
  agreements: new Map(),
  priorApprovalNeeded: false,
  highCourtClaims: new Map(),
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
    case 'PPAProposed':
      return { ...clock, agreements: new Map(clock.agreements).set(event.agreementId, 'proposed') };
    case 'PPASigned': {
      const { decideBy, agreedOn, insteadOf, agreedLate, agreementId } = event;
      const agreed = { cause: 'ppa', decideBy, agreedOn, insteadOf, agreedLate } as const;
      const agreements = new Map(clock.agreements).set(agreementId, 'signed');
      return { ...clock, agreements, deadlines: [...clock.deadlines, agreed] };
    }
    case 'PriorApprovalRequired':
      return { ...clock, priorApprovalNeeded: true };
    case 'HighCourtClaimMade':
      return {
        ...clock,
        highCourtClaims: new Map(clock.highCourtClaims).set(event.claimReference, event.claimedOn),
      };
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
