import type {
  CalendarDate,
  CaseBrief,
  CaseStage,
  Deadline,
  Decision,
  InformationRequest,
  OfficerId,
  Received,
  Recommendation,
  Sealed,
} from '#domain';
import type { Consulted } from './case-consulted.js';
import type { DeterminationFields } from './case-determination.js';
import type { Erased } from './case-erasures.js';
import type { Charged } from './case-fee.js';
import type { Papers } from './case-papers.js';
import type { FileOfCase } from './file-of-case.js';
import type { Noted } from './noted.js';

/**
 * Everything that is known about a case. Personal data in it is sealed, as in the record, and is opened when
 * it is read.
 */
export interface CaseDocument
  extends Received,
    Charged,
    Consulted,
    Papers,
    DeterminationFields,
    Erased,
    FileOfCase {
  readonly stage: CaseStage;
  /** Former references, each with the council or system that used it. */
  readonly formerReferences: readonly FormerReference[];
  readonly officer: OfficerId | null;
  readonly validFrom: CalendarDate | null;
  readonly validationCompletedOn: CalendarDate | null;
  /** The day in force. */
  readonly decideBy: CalendarDate | null;
  readonly allocations: readonly Allocation[];
  readonly requests: readonly Request[];
  readonly invalidations: readonly Invalidation[];
  readonly deadlines: readonly DeadlineEntry[];
  readonly recommendations: readonly (Recommendation & Noted)[];
  readonly decision: (Decision & Noted) | null;
  /**
   * How it is decided as things stand, by any authority; null while it is open. A decision that no longer counts
   * stays in `decision`, as history.
   */
  readonly determination: CaseBrief['determination'];
  readonly withdrawal: Withdrawal | null;
}

interface FormerReference {
  readonly reference: string;
  /** The council that had the case, or the system that it came from. */
  readonly of: string;
  readonly until: CalendarDate;
}

interface Allocation extends Noted {
  readonly officer: OfficerId;
  readonly previous: OfficerId | null;
  readonly from: CalendarDate;
}

export interface Request extends InformationRequest, Noted {
  readonly askedOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  /** The text that was sent with it, and the link through which it was sent; left out if it came in another way. */
  readonly answer?: Sealed;
  readonly link?: string;
}

interface Invalidation extends Noted {
  readonly invalidFrom: CalendarDate;
  readonly reasons: readonly string[];
}

/** A line in the list of deadlines. Lines are never deleted. */
export interface DeadlineEntry extends Noted {
  readonly decideBy: CalendarDate;
  readonly cause: Deadline['cause'] | 'extension' | 'ppa';
  readonly because: Deadline['because'];
  readonly setOn: CalendarDate;
  readonly missed: boolean;
  /** The proposed reason for a later day; null if the law or an officer set the day. */
  readonly reason: string | null;
}

interface Withdrawal extends Noted {
  readonly withdrawnOn: CalendarDate;
  readonly requestedBy: 'applicant' | 'agent';
  readonly reason: string;
}
