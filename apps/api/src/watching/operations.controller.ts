import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import { holidayOutlook } from '#legislation';
import { type Database, lagOf, listLeases, listParked, type ParkedFact } from '#projections';
import { findCaseload, type ReadDatabase, readModels } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService } from '../access/requires.js';
import { database, eventStore, pool } from '../parts.js';
import type { HeldUpCaseView, OperationsView } from './operations.view.js';

const prefix = 'planningApplication-';

/** How many held cases are named; more than this means a general fault. */
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
    const [lags, leases, parked] = await Promise.all([
      lagOf(this.connections, this.store, readModels),
      listLeases(this.connections),
      listParked(this.connections),
    ]);
    const held = await this.#held(parked, open);
    const shown = new Set(held.map(({ caseId }) => prefix + caseId));
    return {
      asOf: now,
      readModels: lags
        .map(({ name, events: facts, isEstimate, seconds }) => ({ name, facts, isEstimate, seconds }))
        .toSorted((one, other) => other.seconds - one.seconds || one.name.localeCompare(other.name)),
      leases: leases.map(({ name, holder, epoch, until, isHeld }) => ({
        ...{ name, holder, epoch: epoch.toString(), until, isHeld },
      })),
      held,
      heldElsewhere: parked.filter(({ stream }) => !shown.has(stream)).length,
      publicHolidays: holidayOutlook(today),
    };
  }

  /** The caller has rows only for the caller's own councils. */
  async #held(parked: readonly ParkedFact[], open: Caller['open']): Promise<HeldUpCaseView[]> {
    const caseIds = [...new Set(parked.map(({ stream }) => stream))]
      .filter((stream) => stream.startsWith(prefix))
      .map((stream) => stream.slice(prefix.length) as CaseId)
      .slice(0, mostHeld);
    if (caseIds.length === 0) return [];
    const { cases } = await findCaseload(this.reads, open, { caseIds }, { size: mostHeld });
    return cases.map(({ caseId, caseReference, council }) =>
      heldCase(
        { caseId, caseReference, council },
        parked.filter(({ stream }) => stream === prefix + caseId),
      ),
    );
  }
}

type Named = Pick<HeldUpCaseView, 'caseId' | 'caseReference' | 'council'>;

function heldCase(named: Named, parked: readonly ParkedFact[]): HeldUpCaseView {
  const [first] = parked.toSorted((one, other) => (one.revision < other.revision ? -1 : 1));
  const { type, revision, because, parkedAt } = first!;
  const waiting = new Set(parked.map((each) => each.revision.toString()));
  return {
    ...{ ...named, type, because, revision: revision.toString() },
    since: parkedAt,
    behind: waiting.size - 1,
    missingFrom: [...new Set(parked.map(({ table }) => table.replace(/_v\d+$/, '')))].sort(),
  };
}
