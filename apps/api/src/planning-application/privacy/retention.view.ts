export class ErasedOnCase {
  caseId: string;
  /** How many people, or entries of theirs. */
  people: number;
  /** Why not, where it was refused. */
  refused: string | null;
}

export class EndedErasedView {
  /** Of all these cases: another person confirms it. */
  proposalId: string;
  preview: boolean;
  cases: ErasedOnCase[];
  /** There are more than were asked for: ask again. */
  more: boolean;
}

/** What was proposed of ended cases waits for a second person. */
export class EndedProposedView extends EndedErasedView {
  /** Why nobody can confirm it today; null where somebody can. */
  waitsBecause: string | null;
}
