import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
export class SpecialistOnCaseView {
  discipline: string;
  officer: string;
}

/**
 * Part of the case's record cannot be read: the answer shows the state before that. Commands are answered
 * `case-held`.
 */
export class HeldView {
  /** The revision of the first unreadable fact. */
  revision: string;
  because: string;
}

/** A case, as a list shows it. */
export class CaseloadEntryView {
  caseId: string;
  council: string;
  caseReference: string;
  /** Its earlier references, from a former council or a former system. */
  formerReferences: string[];
  applicationType: string;
  scale: string;
  description: string;
  address: string;
  postcode: string | null;
  ward: string | null;
  @ApiProperty({ enum: caseStages })
  stage: string;
  officer: string | null;
  specialists: SpecialistOnCaseView[];
  receivedOn: string;
  validFrom: string | null;
  decideBy: string | null;
  isLate: boolean;
  openRequests: number;
  decision: string | null;
  decidedOn: string | null;
  withdrawnOn: string | null;
  /** It had ended before it was brought in: it can be read, but not changed. */
  isHistory: boolean;
  /** The first day on which anyone was notified or consulted. */
  consultedFrom: string | null;
  /** The last day on which anyone may answer. */
  commentsUntil: string | null;
  /** The state of the latest appeal. */
  appeal: string | null;
  appealDecidedOn: string | null;
  /** Since when it is on the public register. */
  publishedOn: string | null;
  revision: string;
  lastChangedAt: string;
  held: HeldView | null;
}

export class CaseloadView {
  cases: CaseloadEntryView[];
  /** On all pages together. */
  total: number;
  page: number;
  size: number;
}
