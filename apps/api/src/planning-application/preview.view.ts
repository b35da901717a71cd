import {
  type CalendarDate,
  type CaseSummary,
  caseSummary,
  type Outcome,
  type PlanningApplication,
  type PlanningApplicationEvent,
  type Rejection,
} from '#domain';
import type { CouncilLaw } from '#legislation';

/** What a command would come to. Nothing was written. */
export interface CommandPreview {
  readonly preview: true;
  /** Why it would be refused; null where it would not be. */
  readonly refused: Rejection | null;
  /** The facts that would be recorded, what the day has brought among them; none where it had happened already. */
  readonly facts: readonly FactForeseen[];
  /** Where the case would then stand: its deadline, the first lawful day, who decides, its fee. */
  readonly standing: CaseSummary;
}

/** A fact that would be recorded, and what it would say as a sentence. */
export type FactForeseen = PlanningApplicationEvent & { readonly words: string };

export const commandPreview = (
  {
    outcome,
    facts,
    after,
  }: {
    outcome: Outcome<PlanningApplicationEvent>;
    facts: readonly FactForeseen[];
    after: PlanningApplication;
  },
  on: CalendarDate,
  law: CouncilLaw,
): CommandPreview => ({
  preview: true,
  refused: 'rejected' in outcome ? outcome.rejected : null,
  facts,
  standing: caseSummary(after, on, law),
});
