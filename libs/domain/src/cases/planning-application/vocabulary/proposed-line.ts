import type { ConstraintKind, FeeProposal, Scale } from '#legislation';

/** One item to confirm. */
export type ProposedLine =
  | ({ readonly lineId: string; readonly about: 'fee' } & ProposedFee)
  | ({ readonly lineId: string; readonly about: 'measures' } & ProposedMeasures)
  | ({ readonly lineId: string; readonly about: 'constraint' } & ProposedConstraint)
  | { readonly lineId: string; readonly about: 'description'; readonly description: string };

export interface ProposedFee {
  readonly proposal: Omit<FeeProposal, 'type'>;
  /** By the fees in force; null if they need more facts. */
  readonly duePence: number | null;
  readonly statedPence: number | null;
  /** In words: how it was worked out, or what is missing. */
  readonly because: string;
}

export interface ProposedMeasures {
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly scale: Scale;
  /**
   * The form declares a connection with the council, so members may have to decide. Left out if it declares none:
   * the council's own land or application is not asked there.
   */
  readonly ownInterest?: boolean;
}

export interface ProposedConstraint {
  readonly constraintId: string;
  readonly kind: ConstraintKind;
  readonly name: string;
  readonly source: string;
}

/** `replaced`: a later version of the submission says something else instead. */
export const detailAnswers = ['confirmed', 'corrected', 'rejected', 'replaced'] as const;

export type DetailAnswer = (typeof detailAnswers)[number];
