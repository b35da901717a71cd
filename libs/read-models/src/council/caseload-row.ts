import type {
  AppealOutcome,
  CalendarDate,
  CaseBrief,
  CaseId,
  CaseReference,
  CaseStage,
  CouncilCode,
  DecisionKind,
  Discipline,
  Instant,
  OfficerId,
} from '#domain';
import type { Scale } from '#legislation';

export interface CaseloadRow {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  /** Former references: of a former council or a former system. */
  readonly formerReferences: readonly string[];
  readonly applicationType: string;
  readonly scale: Scale;
  readonly description: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly ward: string | null;
  readonly stage: CaseStage;
  readonly officer: OfficerId | null;
  readonly specialists: readonly { readonly discipline: Discipline; readonly officer: OfficerId }[];
  readonly receivedOn: CalendarDate;
  readonly validFrom: CalendarDate | null;
  readonly decideBy: CalendarDate | null;
  /** Whether the last day passed without a decision. */
  readonly isLate: boolean;
  readonly openRequests: number;
  /** `deemed` if it was decided by silence. */
  readonly decision: DecisionKind | 'deemed' | null;
  readonly decidedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  /** It was closed before its import, so it can be read but not changed. */
  readonly isHistory: boolean;
  /** The first day of publicity or consultation; null before that. */
  readonly consultedFrom: CalendarDate | null;
  /** The last day on which anyone may answer. */
  readonly commentsUntil: CalendarDate | null;
  /** The last day of a notice or letter, by which the public is asked to comment. */
  readonly publicUntil: CalendarDate | null;
  /** The day of the meeting on whose agenda it is. */
  readonly meetsOn: CalendarDate | null;
  readonly isByMinister: boolean;
  /** The council did not decide, and an inspector decided on appeal. */
  readonly isByInspector: boolean;
  readonly isRevoked: boolean;
  /** The stage of the latest appeal; null if there is none. */
  readonly appeal: 'lodged' | 'validated' | 'started' | 'decided' | 'withdrawn' | null;
  readonly appealDecidedOn: CalendarDate | null;
  /** How the latest decided appeal ended. */
  readonly appealOutcome: AppealOutcome | null;
  /** Since when it is on the public register. */
  readonly publishedOn: CalendarDate | null;
  readonly revision: bigint;
  readonly lastChangedAt: Instant;
  /** The text that a search uses. */
  readonly searched: string;
  /** The state for the next fact; nothing else reads it. */
  readonly brief: CaseBrief;
}
