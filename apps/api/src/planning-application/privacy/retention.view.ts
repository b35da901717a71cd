export class ErasedOnCase {
  caseId: string;
  /** How many people, or entries by people. */
  people: number;
  /** Why not, if it was refused. */
  refused: string | null;
}

export class EndedErasedView {
  /** The proposals for all these cases: another person confirms them. */
  proposalId: string;
  preview: boolean;
  cases: ErasedOnCase[];
  /** There are more than you asked for: ask again. */
  more: boolean;
}

/** Proposals on ended cases that are waiting for a second person. */
export class EndedProposedView extends EndedErasedView {
  /** Why nobody can confirm it today; null if somebody can. */
  waitsBecause: string | null;
}
