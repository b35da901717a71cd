import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import { holidayOutlook } from '#legislation';
import {
  type Database,
  lagOf,
  listLeases,
  listReports,
  type Report,
  rebuildsOf,
  requestReplayOf,
} from '#projections';
import { findHeldUp, type HeldUpCase, type ReadDatabase, readModels } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ByOwnCouncils, ForService } from '../access/requires.js';
import { CaseIdPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { database, eventStore, pool } from '../parts.js';
import { RetryHeldBody } from './operations.body.js';
import {
  type HeldUpCaseView,
  type OperationsView,
  type ProcessView,
  RetryDoneView,
} from './operations.view.js';

const prefix = 'planningApplication-';

/** How many held cases are named. */
const mostHeld = 100;

@ApiTags('Watching')
@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(pool) private readonly connections: Database,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /**
   * Says whether anything is stuck: how far the read models are behind, who is working, and which cases a
   * fact holds up.
   */
  @Get()
  @ForService('serviceManager', 'auditor')
  async operations(@CurrentCaller() { open, now, today }: Caller): Promise<OperationsView> {
    const [lags, leases, heldUp, reports, rebuilds] = await Promise.all([
      lagOf(this.connections, this.store, readModels),
      listLeases(this.connections),
      findHeldUp(this.reads, open, { size: mostHeld }),
      listReports(this.connections),
      rebuildsOf(this.connections, this.store),
    ]);
    return {
      asOf: now,
      readModels: lags
        .map(({ name, events: facts, isEstimate, seconds }) => ({ name, facts, isEstimate, seconds }))
        .toSorted((one, other) => other.seconds - one.seconds || one.name.localeCompare(other.name)),
      leases: leases.map(({ name, holder, epoch, until, isHeld }) => ({
        ...{ name, holder, epoch: epoch.toString(), until, isHeld },
      })),
      processes: reports.map(processView),
      rebuilds: rebuilds.map(({ name, version, state, percent }) => ({ name, version, state, percent })),
      held: heldUp.cases.map(heldCase),
      heldCases: heldUp.total,
      heldElsewhere: heldUp.elsewhere,
      publicHolidays: holidayOutlook(today),
    };
  }

  /** Tries what is held up of a case once more, in all places where it is missing. What cannot be read even now is held up again. */
  @Post('held/:caseId/retry')
  @HttpCode(200)
  @ByOwnCouncils('serviceManager')
  @ApiOkResponse({ type: RetryDoneView })
  async retry(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { reason }: RetryHeldBody,
    @CurrentCaller() { open, principal }: Caller,
  ): Promise<RetryDoneView> {
    const { total } = await findHeldUp(this.reads, open, { size: 1, caseId });
    if (total === 0)
      throw new Problem(404, 'not-held', 'No fact of such a case of your councils is held up.');
    const facts = await requestReplayOf(this.connections, prefix + caseId, { by: principal.id, reason });
    return { caseId, facts };
  }
}

const heldCase = ({ first, facts, tables, ...named }: HeldUpCase): HeldUpCaseView => {
  const { askedBy: by, askedAt: at, askedReason: reason } = first;
  return {
    ...{ ...named, type: first.type, because: first.because, revision: first.revision.toString() },
    since: first.parkedAt,
    behind: facts - 1,
    missingFrom: [...new Set(tables.map((table) => table.replace(/_v\d+$/, '')))].sort(),
    retry: by !== null && at !== null && reason !== null ? { by, at, reason } : null,
  };
};

function processView({ worker, holder, reportedAt, isFresh, parts }: Report): ProcessView {
  const all = Object.entries(parts).map(([name, { state, because = null }]) => ({ name, state, because }));
  const isReady = all.every(({ state }) => state !== 'down');
  return { worker, holder, reportedAt, isFresh, isReady, parts: all };
}
