import type { CalendarDate } from '#legislation';
import type { PlanningApplicationCommand } from '../../src/index.js';

/** What a request about a case may have to name. */
export interface OfCase {
  readonly caseId: string;
  /** Its description. A correction says what it reads. */
  readonly description: string;
  /** A favourable and an unfavourable decision of its type, because not every type is granted or refused. */
  readonly decisions: readonly [favourable: string, unfavourable: string];
  /** An application for details under its conditions. */
  readonly details: Linked;
  /** Some other case. */
  readonly another: Linked;
}

interface Linked {
  readonly caseId: string;
  readonly reference: string;
}

/**
 * What a client sends for a command, where its maker does not say it. Otherwise the body has the fields of the
 * command of the same name, and a person with one of the roles sends it.
 */
export interface Request {
  /** Its name, if there are several. */
  readonly called?: string;
  readonly who?: string;
  /** Values of path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: (on: CalendarDate, the: OfCase) => object;
  /** Of the proposal, where one person may also do some of it alone. */
  readonly proposed?: true;
}

export type Requests = Readonly<Partial<Record<PlanningApplicationCommand['type'], readonly Request[]>>>;

export const requestsOf = (requests: Requests): Requests => requests;
