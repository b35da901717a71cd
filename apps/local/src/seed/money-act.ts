import type { SetUp } from './act.js';

export type CaseIdOf = (story: number) => string;

/** A request by finance, or by an officer who records time. */
export interface MoneyAct extends Omit<SetUp, 'body'> {
  readonly as: string;
  /** The officer whose time it is: officers need not wait for each other. */
  readonly officer?: string;
  /** A case has its id once it has been received. */
  readonly body: SetUp['body'] | ((caseIdOf: CaseIdOf) => SetUp['body']);
  /** The path of a statement whose amount due is paid. */
  readonly pays?: string;
}
