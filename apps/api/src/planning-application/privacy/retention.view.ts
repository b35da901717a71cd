export class ErasedOnCase {
  caseId: string;
  /** How many people, or entries of theirs. */
  people: number;
  /** Why not, where it was refused. */
  refused: string | null;
}

export class EndedErasedView {
  preview: boolean;
  cases: ErasedOnCase[];
  /** There are more than were asked for: ask again. */
  more: boolean;
}
