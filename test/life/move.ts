import type { CalendarDate } from '#legislation';
import type { CaseBrought } from './diary.js';

/** A case as it is found: its words are invented, so a correction of them has to look. */
export interface Found extends CaseBrought {
  readonly description: string;
  readonly caseId: string;
  /** Another that asks to approve details: its own, since one hangs on one. */
  readonly details: { readonly caseId: string; readonly reference: string };
}

/** Something that somebody may try on a case: sent as it would be by one who believes that it can be done. */
export interface Move {
  /** What it is called where a route is for more than one thing. */
  readonly called?: string;
  readonly who: string;
  /** For the parts of the path that name something on the case, the names that the diaries use. */
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: (on: CalendarDate, the: Found) => object;
}
