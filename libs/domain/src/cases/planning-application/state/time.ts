import { type CalendarDate, type ChallengeStep, type Deadlines, performanceDate } from '#legislation';
import type { Unsaid } from '../vocabulary/measures.js';

export interface Clock {
  readonly validFrom: CalendarDate;
  readonly eia: boolean;
  readonly psi: boolean;
  /** Which of the two is unknown: it counts as no until somebody answers. */
  readonly unsaid: readonly Unsaid[];
  /** Every deadline of the case; entries are added, never changed. */
  readonly deadlines: Deadlines;
  /** The deadlines with a recorded warning or miss. */
  readonly warned: CalendarDate | null;
  readonly missed: CalendarDate | null;
  /** The first day of a decision that a court quashed: the case was decided then all the same. */
  readonly quashedDecisionOn: CalendarDate | null;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Performance agreements, with whether they are signed. */
  readonly agreements: ReadonlyMap<string, 'proposed' | 'signed'>;
  readonly priorApprovalNeeded: boolean;
  /** By their references, in order. */
  readonly highCourtClaims: ReadonlyMap<string, CalendarDate>;
  /** What courts allowed in them, in order of recording. */
  readonly challenges: readonly (ChallengeStep & { readonly claimReference: string })[];
  readonly dischargeNotice: { readonly receivedOn: CalendarDate; readonly effectOn: CalendarDate } | null;
}

export interface Proposal {
  readonly decideBy: CalendarDate;
  readonly answer: 'open' | 'agreed' | 'rejected';
}

export const startedClock = (
  validFrom: CalendarDate,
  eia: boolean,
  psi: boolean,
  unsaid: readonly Unsaid[] = [],
): Clock => ({
  validFrom,
  eia,
  psi,
  unsaid,
  deadlines: [],
  warned: null,
  missed: null,
  quashedDecisionOn: null,
  proposals: new Map(),
  agreements: new Map(),
  priorApprovalNeeded: false,
  highCourtClaims: new Map(),
  challenges: [],
  dischargeNotice: null,
});

/** The day by which to decide, including agreements. */
export const decideBy = ({ deadlines, validFrom }: Pick<Clock, 'deadlines' | 'validFrom'>): CalendarDate =>
  performanceDate(deadlines) ?? validFrom;

/** Whether that day passed without a decision. */
export const isLate = (clock: Pick<Clock, 'deadlines' | 'validFrom' | 'missed'>): boolean =>
  clock.missed !== null && clock.missed === decideBy(clock);

interface SaidOfIt {
  readonly eia?: boolean | undefined;
  readonly psi?: boolean | undefined;
}

/** The clock after new answers; questions left out stay as they were. */
export function clockSaid(clock: Clock, { eia, psi }: SaidOfIt): Clock {
  const said = new Set<Unsaid>([
    ...(eia === undefined ? [] : ['eia' as const]),
    ...(psi === undefined ? [] : ['psi' as const]),
  ]);
  const unsaid = clock.unsaid.filter((each) => !said.has(each));
  return { ...clock, eia: eia ?? clock.eia, psi: psi ?? clock.psi, unsaid };
}
