import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/** The parts of a case that are shown only on a separate request. */
const thingsLookedAt = ['contacts', 'comments', 'submission', 'document', 'letter'] as const;

/**
 * Somebody looked at protected contents. Looks have their own stream beside the case, `looks-<caseId>`, so
 * that reading a case never grows with the number of looks. What was seen is not stored.
 */
export interface SealedLookedAt {
  readonly type: 'SealedLookedAt';
  readonly effectiveOn: CalendarDate;
  readonly caseId: CaseId;
  /** The council that had the case at that time. */
  readonly council: CouncilCode;
  readonly what: (typeof thingsLookedAt)[number];
  /** The document or letter; null if there is only one of the kind. */
  readonly thing: string | null;
  readonly by: OfficerId;
}

export const lookEvents: EventVersions<SealedLookedAt> = { SealedLookedAt: 1 };

export type LookAtSealed = Omit<SealedLookedAt, 'type' | 'effectiveOn'> & {
  readonly type: 'LookAtSealed';
  readonly on: CalendarDate;
  /** A viewer that requests a file in parts counts as one look per day. */
  readonly isPart: boolean;
};

/** The last day on which each person looked at each thing. */
export interface Looks {
  readonly last: ReadonlyMap<string, CalendarDate>;
}

const keyOf = ({ by, what, thing }: Pick<SealedLookedAt, 'by' | 'what' | 'thing'>): string =>
  `${by} ${what} ${thing ?? ''}`;

/** Every look is a fact. */
export const looks: Decider<Looks, LookAtSealed, SealedLookedAt> = {
  initial: { last: new Map() },
  evolve: ({ last }, look) => ({ last: new Map(last).set(keyOf(look), look.effectiveOn) }),
  decide: ({ type: _, on, isPart, ...look }, { last }) =>
    isPart && last.get(keyOf(look)) === on
      ? accept()
      : accept({ type: 'SealedLookedAt', effectiveOn: on, ...look }),
};
