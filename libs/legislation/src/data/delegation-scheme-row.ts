import type { DatedRow } from '../law/dated-table.js';
import type { Scale } from '../types/scale.js';
import type { ApplicationFamily } from './application-kinds.js';

/**
 * `as-parent`: the same as for the permission that it relates to. `as-council`: outside the national scheme, so the
 * council's own applies. `undetermined`: the words of the scheme leave it open.
 */
type DelegatedTo = 'officer' | 'gateway-test' | 'committee' | 'as-parent' | 'as-council' | 'undetermined';

/**
 * The conditions under which a rule applies. All given entries must match; a rule without entries applies to all
 * remaining cases.
 */
export interface Circumstances {
  readonly families?: readonly ApplicationFamily[];
  readonly scales?: readonly Scale[];
  readonly homesAtLeast?: number;
  readonly homesAtMost?: number;
  readonly siteHectaresBelow?: number;
  /** The size of the outline permission, for its reserved matters. */
  readonly outlineHomesAtLeast?: number;
  readonly outlineFloorSpaceAtLeast?: number;
  readonly objectionsAtLeast?: number;
  readonly recommendation?: 'grant' | 'refuse';
  readonly memberCallIn?: true;
  /** The applicant is the council, one of its members or its officers. */
  readonly ownInterest?: true;
  readonly departure?: true;
  readonly retrospective?: true;
  readonly withListedBuildingConsent?: true;
}

export interface DelegationRule {
  readonly when: Circumstances;
  readonly to: DelegatedTo;
  readonly rule: string;
}

/** A scheme of delegation: the first rule that applies decides. */
export interface DelegationSchemeRow extends DatedRow {
  readonly key: 'national' | 'council';
  readonly rules: readonly DelegationRule[];
  readonly largestCommittee?: number;
}
