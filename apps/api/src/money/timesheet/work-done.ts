import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, type CouncilCode, costPools, type timesheets } from '#domain';
import type { Caller } from '../../access/caller.js';
import { Permissions } from '../../access/permissions.js';
import { CommandSide } from '../../http/command-side.js';
import { malformed, Problem } from '../../http/problem.js';
import { CasesOnRecord } from '../billing/cases-on-record.js';
import type { TimeEntryBody } from './time.body.js';

type Named = Pick<TimeEntryBody, 'entryId' | 'caseId' | 'council' | 'pool' | 'activity'>;

/**
 * Checks that the work exists and that the person may work on it. Time on something that does not exist would
 * block every statement.
 */
@Injectable()
export class WorkDone {
  constructor(
    @Inject(CasesOnRecord) private readonly cases: CasesOnRecord,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(CommandSide) private readonly commands: CommandSide,
  ) {}

  async named(by: Named, caller: Caller): Promise<timesheets.Work> {
    const { caseId, council, pool, activity } = by;
    const isOne = [caseId, council, pool].filter(Boolean).length === 1;
    if (!isOne || Boolean(caseId) === Boolean(activity)) throw neitherNorBoth(by);
    if (caseId) return this.#onCase(caseId, caller);
    return council ? this.#forCouncil(council, activity!, caller) : this.#forPool(pool!, activity!);
  }

  async #onCase(caseId: CaseId, { open }: Caller): Promise<timesheets.Work> {
    const found = await this.cases.find(open, caseId);
    if (!found) throw new Problem(404, 'unknown-case', `None of your councils has a case ${caseId}.`);
    return { on: 'case', council: found.council, caseId, caseReference: found.caseReference };
  }

  #forCouncil(council: CouncilCode, activity: string, caller: Caller): timesheets.Work {
    this.permissions.forCouncil(caller, council);
    return { on: 'council', council, activity };
  }

  async #forPool(pool: string, activity: string): Promise<timesheets.Work> {
    const { opened } = await this.commands.stateNow(costPools.costPool, `costPool-${pool}`);
    if (!opened) throw new Problem(404, 'unknown-pool', `No pool ${pool} was opened.`);
    return { on: 'pool', pool, activity };
  }
}

const neitherNorBoth = ({ entryId }: Named) =>
  malformed([
    {
      field: 'entries',
      because: `entry ${entryId} needs either only a caseId, or an activity with a council or a pool`,
    },
  ]);
