export class SpecialistOnCaseView {
  discipline: string;
  officer: string;
}

/** Not all of the case's record can be read: what is shown is how it stood before. Commands are answered `case-held`. */
export class HeldView {
  /** The first that cannot be read. */
  revision: string;
  because: string;
}

/** A case, as a list shows it. */
export class CaseloadEntryView {
  caseId: string;
  council: string;
  caseReference: string;
  /** By which it was known before: of a former council, or of the system that it came from. */
  formerReferences: string[];
  applicationType: string;
  scale: string;
  description: string;
  address: string;
  postcode: string | null;
  ward: string | null;
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
  /** It had ended before it was brought in: it is looked up, and nothing is done on it. */
  isHistory: boolean;
  /** The first day on which anyone was told or asked. */
  consultedFrom: string | null;
  /** The last day on which anyone may answer. */
  commentsUntil: string | null;
  /** How far the latest appeal has come. */
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
  /** On all pages. */
  total: number;
  page: number;
  size: number;
}
