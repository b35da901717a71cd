import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { SaysToParent } from '../questions/what-it-says.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';

/**
 * Updates this case from a case that depends on it. It may be sent any number of times after the other case
 * changes. It adds nothing if both agree already, and an older revision never undoes a newer one.
 */
export interface FollowLinkedCase {
  readonly type: 'FollowLinkedCase';
  readonly linked: LinkedCase;
  readonly relation: ParentRelation;
  readonly conditions: readonly number[];
  /** The description of the proposal, as for an amendment. */
  readonly description: string;
  readonly says: SaysToParent;
  /** The revision of the other case that was read. */
  readonly asOf: number;
  readonly on: CalendarDate;
}

export type Facts = readonly PlanningApplicationEvent[];

/** The words for each way in which a decision can be undone. */
export const becauseOf = ({ says, linked: { reference } }: FollowLinkedCase): string =>
  says.is === 'over'
    ? `${reference} ended without a decision in force.`
    : says.is === 'open'
      ? `${reference} must be decided again.`
      : `The decision on ${reference} has changed.`;
