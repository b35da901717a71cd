import type { CaseId } from '../../../values.js';

/** The state of each condition of a grant, by its number. */
export type Conditions = ReadonlyMap<number, ConditionState>;

export interface ConditionState {
  readonly text: string;
  readonly detailsRequired: boolean;
  /** The case that caused it; null if none was named yet. */
  readonly under: CaseId | null;
  readonly status: 'to-discharge' | 'details-submitted' | 'details-refused' | 'discharged' | 'to-comply';
}
