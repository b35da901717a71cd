import type { CalendarDate } from '#legislation';
import type { OfCase } from '../../libs/domain/test/examples/requests.js';
import type { CaseBrought } from './diary.js';

/** A case with its data. Its words are random, so a correction has to read the current ones. */
export interface Found extends CaseBrought, Omit<OfCase, 'another'> {}

/** An act that somebody tries on a case, with a complete request. */
export interface Move {
  /** Its name, where a route has several. */
  readonly called?: string;
  readonly who: string;
  /** Values of path parameters: the ids that the diaries use. */
  readonly path: Readonly<Record<string, string>>;
  readonly body: (on: CalendarDate, the: Found) => object;
}
