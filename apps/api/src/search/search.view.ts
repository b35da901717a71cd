/** Where words were found. */
export class MatchView {
  /** `reference`, `address`, `postcode`, `uprn`, `description`, `consultee`, `condition`, `applicant` or `agent`. */
  part: string;
  /** What it says; null of a person: the case names them to whoever may see it. */
  text: string | null;
}

export class CaseHitView {
  caseId: string;
  council: string;
  caseReference: string;
  address: string;
  description: string;
  stage: string;
  officer: string | null;
  decideBy: string | null;
  matched: MatchView[];
}

export class OfficerHitView {
  officer: string;
  name: string;
  jobTitle: string;
}

export class SearchView {
  query: string;
  /** The one case whose reference it is; null where it is no reference, or that of several. */
  exact: CaseHitView | null;
  cases: CaseHitView[];
  /** On all pages. */
  total: number;
  /** People who work in the service, by their names: on the first page. */
  officers: OfficerHitView[];
  /** What was not searched, and why: in words. */
  limits: string[];
  page: number;
  size: number;
}
