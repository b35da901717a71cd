/** A month of a council's year. */
export class MonthSavedView {
  /** Such as 2026-04. */
  month: string;
  /** What it would have cost alone: a twelfth of the budget. */
  alonePence: number;
  /** What it did cost; null while the month is open. */
  actualPence: number | null;
  /** What it would have cost alone, less what it did cost; null while the month is open. */
  savedPence: number | null;
  /** What the year cost, or will cost by the present forecast; null without a forecast. */
  expectedPence: number | null;
}

export class YearSavedView {
  months: MonthSavedView[];
  /** The budget for the year if it had continued alone. */
  alonePence: number;
  /** What sharing is meant to save in the year. */
  targetSavingPence: number;
  /** Of the closed months. */
  actualPence: number;
  /** Of the closed months. */
  savedPence: number;
  /** What the year will save by the present forecast; null without a forecast. */
  forecastSavingPence: number | null;
}

export class CouncilSavedView extends YearSavedView {
  council: string;
  year: number;
}

export class SavingsView {
  year: number;
  /** Those of your councils that have a baseline for the year. */
  councils: CouncilSavedView[];
  /** The sum of these; null if there are none. */
  together: YearSavedView | null;
}
