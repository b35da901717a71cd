import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
import { HeldView } from '../caseload/caseload.view.js';

/** Where words were found. */
export class MatchView {
  /** `reference`, `address`, `postcode`, `uprn`, `description`, `consultee`, `condition`, `applicant` or `agent`. */
  part: string;
  /** Its text; null for a person: the case shows the name to those who may see it. */
  text: string | null;
}

export class CaseHitView {
  caseId: string;
  council: string;
  caseReference: string;
  address: string;
  description: string;
  @ApiProperty({ enum: caseStages })
  stage: string;
  officer: string | null;
  decideBy: string | null;
  matched: MatchView[];
  held: HeldView | null;
}

export class OfficerHitView {
  officer: string;
  name: string;
  jobTitle: string;
}

export class SearchView {
  query: string;
  /** The one case with this reference; null if it is not a reference, or if several cases have it. */
  exact: CaseHitView | null;
  cases: CaseHitView[];
  /** On all pages together. */
  total: number;
  /** People who work in the service, found by name: on the first page. */
  officers: OfficerHitView[];
  /** What was not searched, and why. */
  limits: string[];
  page: number;
  size: number;
}
