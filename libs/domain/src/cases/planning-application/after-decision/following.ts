import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { SaysToParent } from '../questions/what-it-says.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';

/**
 * Brings this case to agree with one that hangs on it: sent by whoever sees that one change, as often as they like.
 * What agrees already adds nothing, and what is known of a later fact is not undone by an earlier.
 */
export interface FollowLinkedCase {
  readonly type: 'FollowLinkedCase';
  readonly linked: LinkedCase;
  readonly relation: ParentRelation;
  readonly conditions: readonly number[];
  /** Of what it asks for, as an amendment is described. */
  readonly description: string;
  readonly says: SaysToParent;
  /** The revision of the other case up to which it was looked at. */
  readonly asOf: number;
  readonly on: CalendarDate;
}

export type Facts = readonly PlanningApplicationEvent[];

/** The words for what took a decision away. */
export const becauseOf = ({ says, linked: { reference } }: FollowLinkedCase): string =>
  says.is === 'over'
    ? `${reference} ended without a decision in force.`
    : says.is === 'open'
      ? `${reference} must be decided again.`
      : `The decision on ${reference} has changed.`;
