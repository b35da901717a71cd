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

/** The result of a command. Nothing was written. */
export interface CommandPreview {
  readonly preview: true;
  /** Why it would be refused; null if it would not be. */
  readonly refused: Rejection | null;
  /** The facts that would be recorded, including those that are due today; none if it was done already. */
  readonly facts: readonly FactForeseen[];
  /** The state of the case afterwards: its deadline, the first lawful day, who decides, its fee. */
  readonly standing: CaseSummary;
}

/** A fact that would be recorded, and its sentence. */
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
