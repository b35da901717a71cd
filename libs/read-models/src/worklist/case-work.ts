import type {
  CalendarDate,
  Circumstances,
  ConsulteeAsked,
  OfficerId,
  RecommendedDecision,
  Stance,
  WrittenLetter,
} from '#domain';
import type { PublicityGiven } from '#legislation';

/**
 * The open work on a case that the caseload does not have: days and counts as recorded. Whether something is due is not
 * stored. It is calculated for the requested day, so that nothing has to be written at midnight.
 */
export interface CaseWork {
  readonly eia: boolean;
  readonly psi: boolean;
  readonly circumstances: Circumstances;
  readonly given: readonly PublicityGiven[];
  readonly askAgainSince: CalendarDate | null;
  readonly consultees: readonly BodyAsked[];
  /** Each comment that was not withdrawn, by its id. */
  readonly stances: Readonly<Record<string, Stance>>;
  /** Comments from the register's page that nobody has redacted for publication yet. */
  readonly toRead: readonly string[];
  /** Documents that nobody has checked for publication yet. */
  readonly unread: readonly string[];
  /** Superseded documents: nobody has to check them. */
  readonly superseded: readonly string[];
  /** The time since which its officer has had it. */
  readonly allocatedOn: CalendarDate | null;
  /** Its officer has recorded nothing since then. */
  readonly untouched: boolean;
  /** Specialists who were put on it and have not written anything since. */
  readonly adviceFrom: readonly { readonly officer: OfficerId; readonly since: CalendarDate }[];
  /** The last recommendation, until it is returned. */
  readonly recommendation: Recommended | null;
  readonly returned: { readonly by: OfficerId; readonly on: CalendarDate; readonly reason: string } | null;
  readonly referredOn: CalendarDate | null;
  readonly meeting: MeetingOfCase | null;
  readonly resolved: { readonly resolution: string; readonly on: CalendarDate } | null;
  /** Every meeting that it was ever put before, the latest last. */
  readonly agendas: readonly (MeetingOfCase & { readonly resolution: string | null })[];
  readonly headsAgreedOn: CalendarDate | null;
  /** Proposed extensions that were not answered. */
  readonly proposals: readonly LongerTime[];
  readonly priorApprovalNeeded: boolean;
  /** Details count as approved from this day, by the applicant's notice. */
  readonly dischargeFrom: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly invalidFrom: CalendarDate | null;
  readonly money: MoneyOfCase;
  /** The decision was made, and nobody has printed its notice, or the corrected notice, for the file yet. */
  readonly noticeToIssue: boolean;
  /** The notice of the decision in force is on file. */
  readonly noticeIssued: boolean;
  /** Letters that were not delivered yet, and those that came back and were not written again, by their id. */
  readonly letters: Readonly<Record<string, LetterOut>>;
}

export interface LetterOut extends Pick<WrittenLetter, 'letter' | 'to' | 'consulteeId'> {
  /** The request for information that it is about. */
  readonly requestId: string | null;
  /** The day on which it came back; null if it did not. */
  readonly cameBackOn: CalendarDate | null;
}

export interface BodyAsked extends Pick<ConsulteeAsked, 'consulteeId' | 'name' | 'kind' | 'respondBy'> {
  readonly contactedOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  readonly again: boolean;
  /** The days of the reminders that were written to it since. */
  readonly remindedOn: readonly CalendarDate[];
}

interface Recommended {
  readonly by: OfficerId;
  readonly on: CalendarDate;
  readonly recommends: RecommendedDecision;
}

export interface MeetingOfCase {
  readonly meetingId: string;
  readonly committee: string;
  readonly meetsOn: CalendarDate;
  readonly agendaItem: string;
}

interface LongerTime {
  readonly proposalId: string;
  readonly decideBy: CalendarDate;
  readonly proposedBy: 'council' | 'applicant';
}

export interface MoneyOfCase {
  /** As assessed, otherwise as stated in the submission; null if unknown. */
  readonly owedPence: number | null;
  readonly assessed: boolean;
  readonly paidPence: number;
  /** Each refund that was not paid yet, by its id. */
  readonly refunds: Readonly<Record<string, number>>;
  /** Given back already. */
  readonly returnedPence: number;
}

export const nothingToDo: CaseWork = {
  eia: false,
  psi: false,
  circumstances: {},
  given: [],
  askAgainSince: null,
  consultees: [],
  stances: {},
  toRead: [],
  unread: [],
  superseded: [],
  allocatedOn: null,
  untouched: true,
  adviceFrom: [],
  recommendation: null,
  returned: null,
  referredOn: null,
  meeting: null,
  resolved: null,
  agendas: [],
  headsAgreedOn: null,
  proposals: [],
  priorApprovalNeeded: false,
  dischargeFrom: null,
  answeredOn: null,
  invalidFrom: null,
  money: { owedPence: null, assessed: false, paidPence: 0, refunds: {}, returnedPence: 0 },
  noticeToIssue: false,
  noticeIssued: false,
  letters: {},
};

/** Whether a letter came back and was not written again, also if it is no longer true. */
export const hasLetterBack = ({ letters }: CaseWork): boolean =>
  Object.values(letters).some(({ cameBackOn }) => cameBackOn !== null);

/** Refunds that are due and not paid yet. */
export const refundsDuePence = ({ money }: CaseWork): number =>
  Object.values(money.refunds).reduce((sum, each) => sum + each, 0);

/** The open work on a decided case: refunds. Its appeals are in the caseload. */
export const isLeftOver = ({ money }: CaseWork): boolean => Object.keys(money.refunds).length > 0;
