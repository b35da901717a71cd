import type { Appeal, AppealOutcome, AppealProcedure, CalendarDate, Condition } from '#domain';
import { foldOf } from './case-fold.js';

export interface AppealOnFile extends Appeal {
  readonly validatedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly procedure: AppealProcedure | null;
  readonly outcome: AppealOutcome | 'withdrawn' | null;
  readonly decidedOn: CalendarDate | null;
  /** The conditions under which the inspector permitted it. */
  readonly conditions: readonly Condition[];
}

const justLodged = {
  ...{ validatedOn: null, startedOn: null, procedure: null, outcome: null, decidedOn: null },
  conditions: [],
};

interface WithAppeals {
  readonly appeals: readonly AppealOnFile[];
}

export const appealsFold = foldOf<WithAppeals>()({
  AppealLodged: (before, event) => {
    const { type: _, caseReference: __, effectiveOn: ___, ...appeal } = event;
    return { appeals: [...before.appeals, { ...appeal, ...justLodged }] };
  },
  AppealValidated: (before, event) => changed(before, event.appealId, { validatedOn: event.validatedOn }),
  AppealStarted: (before, event) =>
    changed(before, event.appealId, { startedOn: event.startedOn, procedure: event.procedure }),
  AppealDecided: (before, event) =>
    changed(before, event.appealId, {
      outcome: event.outcome,
      decidedOn: event.decidedOn,
      conditions: event.conditions,
    }),
  AppealWithdrawn: (before, event) =>
    changed(before, event.appealId, { outcome: 'withdrawn', decidedOn: event.withdrawnOn }),
});

function changed({ appeals }: WithAppeals, appealId: string, change: Partial<AppealOnFile>): WithAppeals {
  return { appeals: appeals.map((each) => (each.appealId === appealId ? { ...each, ...change } : each)) };
}
