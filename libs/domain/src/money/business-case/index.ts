import type { CalendarDate } from '#legislation';
import { type DaysOf, sent, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, Pence } from '../../values.js';

/** The business case: what each council would have spent alone, and the planned saving from sharing. */
export type BusinessCaseEvent = { readonly effectiveOn: CalendarDate; readonly businessCase: string } & (
  | ({ readonly type: 'BaselineSet' } & Baseline)
  | ({ readonly type: 'ForecastSet' } & Forecast)
);

export const businessCaseEvents: EventVersions<BusinessCaseEvent> = { BaselineSet: 1, ForecastSet: 1 };

interface CouncilYear {
  readonly council: CouncilCode;
  /** The financial year that begins in April of this year. */
  readonly year: number;
}

interface Baseline extends CouncilYear {
  /** The council's budget for the year if it had continued alone. */
  readonly alonePence: Pence;
  readonly targetSavingPence: Pence;
}

interface Forecast extends CouncilYear {
  /** What the council is now expected to pay for the year. */
  readonly expectedPence: Pence;
}

type BusinessCaseCommand = { readonly businessCase: string; readonly on: CalendarDate } & (
  | ({ readonly type: 'SetBaseline' } & Baseline)
  | ({ readonly type: 'SetForecast' } & Forecast)
);

export interface BusinessCase {
  readonly baselines: ReadonlyMap<string, Baseline>;
  readonly forecasts: ReadonlyMap<string, Forecast>;
}

const keyOf = ({ council, year }: CouncilYear): string => `${council}/${year}`;

function evolve(state: BusinessCase, event: BusinessCaseEvent): BusinessCase {
  const { council, year } = event;
  switch (event.type) {
    case 'BaselineSet': {
      const { alonePence, targetSavingPence } = event;
      const baseline = { council, year, alonePence, targetSavingPence };
      return { ...state, baselines: new Map(state.baselines).set(keyOf(event), baseline) };
    }
    case 'ForecastSet': {
      const forecast = { council, year, expectedPence: event.expectedPence };
      return { ...state, forecasts: new Map(state.forecasts).set(keyOf(event), forecast) };
    }
  }
  event satisfies never;
}

function decide(command: BusinessCaseCommand, state: BusinessCase): Outcome<BusinessCaseEvent> {
  const { businessCase, on: effectiveOn, council, year } = command;
  switch (command.type) {
    case 'SetBaseline': {
      const { alonePence, targetSavingPence } = command;
      if (alonePence < 0) return reject('amount-unusable', 'A budget must be zero or more.');
      const before = state.baselines.get(keyOf(command));
      if (before?.alonePence === alonePence && before.targetSavingPence === targetSavingPence)
        return accept();
      const baseline = { council, year, alonePence, targetSavingPence };
      return accept({ type: 'BaselineSet', effectiveOn, businessCase, ...baseline });
    }
    case 'SetForecast': {
      const { expectedPence } = command;
      if (state.forecasts.get(keyOf(command))?.expectedPence === expectedPence) return accept();
      return accept({ type: 'ForecastSet', effectiveOn, businessCase, council, year, expectedPence });
    }
  }
}

/** The limits of each date in each command. */
export const businessCaseDays: DaysOf<BusinessCaseCommand> = {
  SetBaseline: { on: sent },
  SetForecast: { on: sent },
};

/** `businessCase-<council>-<id>`: each council has its own part. */
export const businessCase: Decider<BusinessCase, BusinessCaseCommand, BusinessCaseEvent> = {
  initial: { baselines: new Map(), forecasts: new Map() },
  evolve,
  decide: (command, state) => withinDays(businessCaseDays, command, decide(command, state)),
};
