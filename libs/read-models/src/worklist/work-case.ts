import type { CaseBrief } from '#domain';
import type { CalendarDate, Corrections } from '#legislation';
import type { CaseloadRow } from '../council/caseload-row.js';
import type { CaseWork } from './case-work.js';

/** A case for the worklist: its row of the caseload, and its open work. */
export interface WorkCase
  extends Pick<
    CaseloadRow,
    | 'caseId'
    | 'council'
    | 'caseReference'
    | 'applicationType'
    | 'scale'
    | 'description'
    | 'address'
    | 'postcode'
    | 'ward'
    | 'stage'
    | 'officer'
    | 'specialists'
    | 'receivedOn'
    | 'validFrom'
    | 'decideBy'
    | 'publishedOn'
    | 'appeal'
  > {
  readonly requests: CaseBrief['requests'];
  readonly deadlines: NonNullable<CaseBrief['clock']>['deadlines'];
  readonly work: CaseWork;
}

/** The requested day, and the law of the case's council as known on that day. */
export interface AskedOn {
  readonly today: CalendarDate;
  readonly corrections: Corrections;
}
