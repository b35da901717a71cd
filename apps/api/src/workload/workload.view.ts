export class LoadView {
  /** A major application weighs 5, a minor one 2, another 1. */
  weightedCases: number;
  minutesAWeek: number;
  /** Weighted cases for each full-time post's worth of time (37 hours), to one decimal place. */
  perFullTimePost: number;
}

export class MemberLoadView extends LoadView {
  officer: string;
  name: string;
  /** Open cases, of every council that they work for. */
  cases: number;
  /** Of them, those past their last day. */
  past: number;
  /** Those to be recommended by the end of the week, so that somebody else can still review and sign. */
  actByThisWeek: number;
  /** The councils that they may act for on the day. */
  councils: string[];
  /** The next day on which they work, by their working pattern; null where none is recorded. */
  nextWorksOn: string | null;
  /** Of somebody who is leaving. */
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
  /** Whose area the case is in; null where no team has it. */
  team: string | null;
  /** The best first. A suggestion: a person decides. */
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
  /** Who has it now. */
  officer: string | null;
  /** Whose area the case is in; null where no team has it. */
  team: string | null;
  /** The best three, the best first; empty where nobody can take it. */
  suggestions: SuggestionView[];
}

export class SuggestedAllocationsView {
  on: string;
  /** In the order in which they were asked for; each as if the best for the ones before had taken them. */
  cases: CaseToAllocateView[];
  /** Not a case of yours. */
  unknown: string[];
}

export class HandedOnView {
  caseId: string;
  council: string;
  caseReference: string;
  /** `officer`, or the discipline in which the leaver advised. */
  as: string;
  /** Null where nobody took it: why not, `because` says. */
  to: string | null;
  because: string[];
}

export class HandOverView {
  handedOn: number;
  left: number;
  /** Of the last that went; null where none did. */
  position: string | null;
  /** What the leaver still had, one by one. */
  cases: HandedOnView[];
}
