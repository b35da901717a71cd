import type { Reason, Scale } from '#legislation';

export interface Measures {
  /** Null if none are proposed, or their number is not known yet. */
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  /** Other findings on which the period and who decides depend; left out while unknown. */
  readonly eia?: boolean;
  readonly psi?: boolean;
  readonly ownInterest?: boolean;
  readonly scale: Scale;
  /** Null if no rule covers the type, so that the submission's scale stays. */
  readonly because: Reason | null;
}

/** The unknown facts of an application when its period begins. */
export type Unsaid = 'eia' | 'psi';
