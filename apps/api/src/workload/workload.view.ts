export class LoadView {
  /** A major application weighs 5, a minor one 2, another 1. */
  weightedCases: number;
  minutesAWeek: number;
  /** Weighted cases for each full-time post's worth of time (37 hours), to one decimal place. */
  perFullTimePost: number;
}

export class MemberLoadView extends LoadView {
  officer: string;
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
  reasons: string[];
}

export class SuggestedAllocationView {
  on: string;
  /** Whose area the case is in; null where no team has it. */
  team: string | null;
  /** The best first. A suggestion: a person decides. */
  suggestions: SuggestionView[];
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
