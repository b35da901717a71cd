import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addDays, addMonths, type CalendarDate, calendarDate } from '#legislation';
import {
  type CountedBy,
  countByMonth,
  countCaseload,
  type MonthOfCases,
  type ReadDatabase,
} from '#read-models';
import type { Caller, OpenCouncils } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService, staff } from '../access/requires.js';
import { malformed } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { filterOf } from './caseload.query.js';
import { CaseloadCountsQuery } from './caseload-counts.query.js';
import type { CaseloadCountsView, CaseloadMonthView } from './caseload-counts.view.js';

@ApiTags('Caseload')
@Controller('caseload/counts')
export class CaseloadCountsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Counts cases by stage, council, officer, type or month; today, or the backlog on a day. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_caseload')
  async counts(
    @Query() query: CaseloadCountsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseloadCountsView> {
    const { council = [], by = ['stage'], on, fromMonth: _from, toMonth: _to, ...narrowing } = query;
    const open = this.permissions.narrow(caller, council);
    const filter = filterOf(narrowing, caller.principal.id);
    if (by.includes('month')) return this.#months(open, query, caller, filter);
    const onlyNow = by.filter((each) => each === 'stage' || each === 'officer');
    if (on !== undefined && onlyNow.length > 0)
      throw malformed([
        {
          field: 'on',
          because: `depends on the day: who had each case, and its stage, is counted only as it is now (${onlyNow})`,
        },
      ]);
    const counted = { by: by as CountedBy[], today: caller.today, openOn: on };
    const cells = await countCaseload(this.reads, open, filter, counted);
    return {
      on: on ?? caller.today,
      by,
      cells: cells.map(({ by: of, ...cell }) => ({ ...(of as object), ...cell })),
      months: [],
      total: cells.reduce((sum, { cases }) => sum + cases, 0),
      late: cells.reduce((sum, { late }) => sum + late, 0),
    };
  }

  async #months(
    open: OpenCouncils,
    { by = [], on, fromMonth, toMonth }: CaseloadCountsQuery,
    { today }: Caller,
    filter: ReturnType<typeof filterOf>,
  ): Promise<CaseloadCountsView> {
    const other = by.find((each) => each !== 'month' && each !== 'council');
    if (other) throw malformed([{ field: 'by', because: `cannot count months by ${other}: use council` }]);
    if (on)
      throw malformed([{ field: 'on', because: 'is for one day: for months use fromMonth and toMonth' }]);
    const last = calendarDate(`${toMonth ?? today.slice(0, 7)}-01`);
    const from = fromMonth ? calendarDate(`${fromMonth}-01`) : addMonths(last, -11);
    if (from > last) throw malformed([{ field: 'fromMonth', because: 'must be no later than toMonth' }]);
    const to: CalendarDate = addDays(addMonths(last, 1), -1);
    const found = await countByMonth(this.reads, open, filter, { from, to });
    const months = by.includes('council') ? found : together(found);
    const total = found.reduce((sum, { received }) => sum + received, 0);
    return { on: today, by, cells: [], months: months.map((each) => ({ ...each })), total, late: 0 };
  }
}

/** All councils together. */
function together(found: readonly MonthOfCases[]): readonly CaseloadMonthView[] {
  const months = new Map<string, CaseloadMonthView>();
  for (const { council: _, ...each } of found) {
    const { month } = each;
    const before = months.get(month) ?? { month, received: 0, decided: 0, withdrawn: 0, closedOtherwise: 0 };
    months.set(month, {
      month,
      received: before.received + each.received,
      decided: before.decided + each.decided,
      withdrawn: before.withdrawn + each.withdrawn,
      closedOtherwise: before.closedOtherwise + each.closedOtherwise,
    });
  }
  return [...months.values()];
}
