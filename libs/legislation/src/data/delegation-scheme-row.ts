import type { DatedRow } from '../law/dated-table.js';
import type { Scale } from '../types/scale.js';
import type { ApplicationFamily } from './application-kinds.js';

/**
 * `as-parent`: as the permission it relates to. `as-council`: outside the scheme, so by the council's own.
 * `undetermined`: the scheme's words leave it open.
 */
type DelegatedTo = 'officer' | 'gateway-test' | 'committee' | 'as-parent' | 'as-council' | 'undetermined';

/** What must be so for a rule to apply: every entry given, and none for a rule that catches the rest. */
export interface Circumstances {
  readonly families?: readonly ApplicationFamily[];
  readonly scales?: readonly Scale[];
  readonly homesAtLeast?: number;
  readonly homesAtMost?: number;
  readonly siteHectaresBelow?: number;
  /** Of the outline permission whose reserved matters these are. */
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
