import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/** What of a case is shown only to whoever asks for it by itself. */
const thingsLookedAt = ['contacts', 'comments', 'submission', 'document', 'letter'] as const;

/**
 * Somebody looked at what is kept apart. In a stream beside the case's own, `looks-<caseId>`, so that reading a case never
 * grows with how often it was read. Nothing of what they saw is in it.
 */
export interface SealedLookedAt {
  readonly type: 'SealedLookedAt';
  readonly effectiveOn: CalendarDate;
  readonly caseId: CaseId;
  /** Whose case it was then. */
  readonly council: CouncilCode;
  readonly what: (typeof thingsLookedAt)[number];
  /** Which document or letter; null where there is but one of the kind. */
  readonly thing: string | null;
  readonly by: OfficerId;
}

export const lookEvents: EventVersions<SealedLookedAt> = { SealedLookedAt: 1 };

export type LookAtSealed = Omit<SealedLookedAt, 'type' | 'effectiveOn'> & {
  readonly type: 'LookAtSealed';
  readonly on: CalendarDate;
  /** A further part of a file: a viewer that asks for it page by page looks once a day. */
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
