import type { CalendarDate, Confidence, CouncilRule } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode } from '../../values.js';

/**
 * What a council enters of the law for its own cases, from the day it takes effect. On its days a later fact
 * replaces the earlier ones: nothing is overwritten.
 */
export type CouncilLawEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | ({ readonly type: 'CouncilLawAdopted' } & LawAdopted)
  | ({ readonly type: 'CouncilLawWithdrawn' } & LawWithdrawn)
);

export const councilLawEvents: EventVersions<CouncilLawEvent> = {
  CouncilLawAdopted: 1,
  CouncilLawWithdrawn: 1,
};

export interface LawAdopted {
  readonly adoptionId: string;
  readonly rules: readonly CouncilRule[];
  /** The last day, or null if there is none. */
  readonly until: CalendarDate | null;
  /** The resolution, advice or instrument behind it. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly reason: string;
  /** The regulations that let the council set its own fees, if it does. */
  readonly power: string | null;
}

/** The national rule applies again on these days. */
export interface LawWithdrawn {
  readonly withdrawalId: string;
  readonly rules: readonly RuleName[];
  readonly until: CalendarDate | null;
  readonly reason: string;
}

interface RuleName {
  readonly table: string;
  readonly key: string;
}
