export class LoadView {
  /** A major application weighs 5, a minor one 2, another 1. */
  weightedCases: number;
  minutesAWeek: number;
  /** Weighted cases per full-time working week (37 hours), to one decimal place. */
  perFullTimePost: number;
}

export class MemberLoadView extends LoadView {
  officer: string;
  name: string;
  /** Open cases of every council for which they work. */
  cases: number;
  /** Of these, the cases past their last day. */
  past: number;
  /** Cases that need a recommendation by the end of the week, so that there is time for review and signing. */
  actByThisWeek: number;
  /** The councils for which they may act on the day. */
  councils: string[];
  /** The next day on which they work, by their working pattern; null if none is recorded. */
  nextWorksOn: string | null;
  /** For somebody who is leaving. */
  lastDay: string | null;
}

export class TeamLoadView extends LoadView {
  team: string;
  members: MemberLoadView[];
}

export class TeamLoadsView {
  on: string;
  teams: TeamLoadView[];
}

export class SuggestionView extends LoadView {
  officer: string;
  because: string[];
}

export class SuggestedAllocationView {
  on: string;
  /** The team whose area contains the case; null if no team has it. */
  team: string | null;
  /** The best first. These are suggestions: a person decides. */
  suggestions: SuggestionView[];
}

export class CaseToAllocateView {
  caseId: string;
  council: string;
  caseReference: string;
  applicationType: string;
  address: string;
  ward: string | null;
  receivedOn: string;
  /** The present officer. */
  officer: string | null;
  /** The team whose area contains the case; null if no team has it. */
  team: string | null;
  /** The best three, the best first; empty if nobody can take it. */
  suggestions: SuggestionView[];
}

export class SuggestedAllocationsView {
  on: string;
  /** In the order of the request; each assumes that the best officers for the earlier ones took them. */
  cases: CaseToAllocateView[];
  /** Not one of your cases. */
  unknown: string[];
}

export class HandedOnView {
  caseId: string;
  council: string;
  caseReference: string;
  /** `officer`, or the discipline in which the departing officer advised. */
  as: string;
  /** Null if nobody took it: `because` says why. */
  to: string | null;
  because: string[];
}

export class HandOverView {
  handedOn: number;
  left: number;
  /** The position of the last case handed over; null if there is none. */
  position: string | null;
  /** What the departing officer still had, one by one. */
  cases: HandedOnView[];
}
