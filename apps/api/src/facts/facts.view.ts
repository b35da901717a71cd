import type { CalendarDate, CaseId, CouncilCode, Instant } from '#domain';
import type { NamedActor } from '../case/named-actor.js';

/** Facts of many cases in words, without personal data. */
export interface FactsFound {
  readonly facts: readonly FactInList[];
  /** Send this as `before` to get earlier facts, or as `after` if the oldest are first; null if there are none. */
  readonly next: bigint | null;
}

export interface FactInList {
  readonly caseId: CaseId;
  /** The case's present reference; null while its row is being built. */
  readonly caseReference: string | null;
  readonly council: CouncilCode;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  /** How many days after its effect it was recorded; negative if it takes effect later. */
  readonly daysLate: number;
  readonly actor: NamedActor;
  readonly words: string;
}
