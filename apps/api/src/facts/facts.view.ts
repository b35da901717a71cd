import type { CalendarDate, CaseId, CouncilCode, Instant } from '#domain';
import type { NamedActor } from '../case/named-actor.js';

/** Facts of many cases, in words: what they say of people is not among them. */
export interface FactsFound {
  readonly facts: readonly FactInList[];
  /** Ask again with this as `before` for what was recorded earlier; null where there is no more. */
  readonly next: bigint | null;
}

export interface FactInList {
  readonly caseId: CaseId;
  /** That the case has now; null where its row is still being made. */
  readonly caseReference: string | null;
  readonly council: CouncilCode;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  /** How many days after it took effect it was recorded; less than none where it takes effect later. */
  readonly daysLate: number;
  readonly actor: NamedActor;
  readonly words: string;
}
