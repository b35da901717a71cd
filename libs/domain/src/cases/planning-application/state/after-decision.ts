import type { CaseId } from '../../../values.js';

/** Where each condition of a grant stands, by its number. */
export type Conditions = ReadonlyMap<number, ConditionState>;

export interface ConditionState {
  readonly text: string;
  readonly detailsRequired: boolean;
  /** The case under which that came about; null where none was named yet. */
  readonly under: CaseId | null;
  readonly stands: 'to-discharge' | 'details-submitted' | 'details-refused' | 'discharged' | 'to-comply';
}
