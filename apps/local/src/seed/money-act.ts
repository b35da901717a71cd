import type { SetUp } from './act.js';

export type CaseIdOf = (story: number) => string;

/** A request of finance or of an officer who writes down their time. */
export interface MoneyAct extends Omit<SetUp, 'body'> {
  readonly as: string;
  /** Whose time it is: officers need not wait for each other. */
  readonly officer?: string;
  /** A case has its id once it has been received. */
  readonly body: SetUp['body'] | ((caseIdOf: CaseIdOf) => SetUp['body']);
  /** The path of a statement: what it says is owed is what is paid. */
  readonly pays?: string;
}
