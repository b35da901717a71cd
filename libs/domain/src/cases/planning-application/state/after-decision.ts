/** Where each condition of a grant stands, by its number. */
export type Conditions = ReadonlyMap<number, ConditionState>;

export interface ConditionState {
  readonly text: string;
  readonly detailsRequired: boolean;
  readonly stands: 'to-discharge' | 'details-submitted' | 'details-refused' | 'discharged' | 'to-comply';
}
