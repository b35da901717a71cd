import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import type { Appearance } from './appearance.js';
import type { LibraryConditionSet } from './condition-library.js';
import type { DirectoryConsulteeSet } from './consultee-directory.js';
import type { LetterKind, LetterTemplate } from './letter-templates.js';
import type { LettersByRule } from './letters-by-rule.js';

/**
 * A council and its settings. Each setting applies from its day until another replaces it; none is
 * overwritten.
 */
export type CouncilEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | CouncilJoined
  | LibraryConditionSet
  | DirectoryConsulteeSet
  | CouncilSetting
);

/** A local planning authority that shares the service. */
export interface CouncilJoined extends CouncilSettings {
  readonly type: 'CouncilJoined';
  /** Its stage until its service says otherwise. */
  readonly begins: 'setUp' | 'live';
}

export interface CouncilSettings {
  readonly name: string;
  /**
   * The format of its case references: `{yy}` or `{yyyy}` the year, `{number}` five digits, `{suffix}` the
   * type.
   */
  readonly referenceFormat: string;
}

export type CouncilSetting =
  | { readonly type: 'ReferenceFormatSet'; readonly referenceFormat: string }
  | ({ readonly type: 'AppearanceSet' } & Appearance)
  | ({ readonly type: 'CommitteeSet' } & Committee)
  | ({ readonly type: 'PublicationPolicySet' } & PublicationPolicy)
  | ({ readonly type: 'PublicCommentsSet' } & PublicComments)
  | ({ readonly type: 'OfficialCodesSet' } & OfficialCodes)
  | { readonly type: 'AreasSet'; readonly areas: readonly Area[] }
  | { readonly type: 'RetentionSet'; readonly periods: readonly RetentionPeriod[] }
  | ({ readonly type: 'LettersByRuleSet' } & LettersByRule)
  | {
      readonly type: 'LetterTemplateSet';
      readonly letter: LetterKind;
      /** Null if the service's own words apply again. */
      readonly template: LetterTemplate | null;
    };

export const councilEvents: EventVersions<CouncilEvent> = {
  CouncilJoined: 2,
  LibraryConditionSet: 1,
  DirectoryConsulteeSet: 1,
  ReferenceFormatSet: 1,
  AppearanceSet: 1,
  CommitteeSet: 1,
  PublicationPolicySet: 1,
  PublicCommentsSet: 1,
  OfficialCodesSet: 1,
  AreasSet: 1,
  RetentionSet: 1,
  LetterTemplateSet: 1,
  LettersByRuleSet: 1,
};

/** The members who decide what officers may not. */
export interface Committee {
  readonly name: string;
  readonly seats: number;
  /** How many must be present. */
  readonly quorum: number;
}

/** What the register shows about people who comment; the rest is withheld. */
export interface PublicationPolicy {
  readonly commenterNames: 'publish' | 'withhold';
  readonly commenterAddresses: 'publish' | 'withhold';
}

export const publicCommentsTaken = ['not', 'untilLastDay', 'untilDecision'] as const;

/**
 * Whether anybody may comment on the register's page without an account: until the last day for comments, or
 * longer.
 */
export interface PublicComments {
  readonly taken: (typeof publicCommentsTaken)[number];
}

/** As the Office for National Statistics and planning.data.gov.uk name the regions of England. */
export const regions = [
  ...(['North East', 'North West', 'Yorkshire and The Humber', 'East Midlands'] as const),
  ...(['West Midlands', 'East of England', 'London', 'South East', 'South West'] as const),
] as const;
export type Region = (typeof regions)[number];

/** How others know a council. */
interface OfficialCodes {
  /** By which they call it: the Office for National Statistics `E07000008`, the Planning Portal `Q0505`. */
  readonly codes: readonly string[];
  /** The region of its area; null if it was not set. */
  readonly region: Region | null;
}

/** The wards that a team looks after. */
interface Area {
  readonly team: string;
  readonly wards: readonly string[];
}

export const recordClasses = ['decidedCases', 'closedCases', 'enquiries', 'comments', 'payments'] as const;

/** How long a class of records is kept after the case's last day; null: for good. */
export interface RetentionPeriod {
  readonly records: (typeof recordClasses)[number];
  readonly years: number | null;
}
