import type {
  Appeal,
  AppealOutcome,
  AppealProcedure,
  CalendarDate,
  Condition,
  PlanningApplicationEvent,
} from '#domain';

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

export function appealsAfter(
  { appeals }: WithAppeals,
  event: PlanningApplicationEvent,
): Partial<WithAppeals> {
  const changed = (appealId: string, change: Partial<AppealOnFile>) => ({
    appeals: appeals.map((each) => (each.appealId === appealId ? { ...each, ...change } : each)),
  });
  switch (event.type) {
    case 'AppealLodged': {
      const { type: _, caseReference: __, effectiveOn: ___, ...appeal } = event;
      return { appeals: [...appeals, { ...appeal, ...justLodged }] };
    }
    case 'AppealValidated':
      return changed(event.appealId, { validatedOn: event.validatedOn });
    case 'AppealStarted':
      return changed(event.appealId, { startedOn: event.startedOn, procedure: event.procedure });
    case 'AppealDecided':
      return changed(event.appealId, {
        outcome: event.outcome,
        decidedOn: event.decidedOn,
        conditions: event.conditions,
      });
    case 'AppealWithdrawn':
      return changed(event.appealId, { outcome: 'withdrawn', decidedOn: event.withdrawnOn });
    default:
      return {};
  }
}
