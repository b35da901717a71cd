import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findCaseload, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService, staff } from '../access/requires.js';
import { plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { CaseloadQuery, filterOf } from './caseload.query.js';
import { CaseloadView } from './caseload.view.js';

const usualPage = 50;

@ApiTags('Caseload')
@Controller('caseload')
export class CaseloadController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Lists the cases of your councils: stage, officer, and the day by which each must be decided. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_caseload')
  async caseload(@Query() query: CaseloadQuery, @CurrentCaller() caller: Caller): Promise<CaseloadView> {
    const { council = [], orderBy, descending, page = 1, size = usualPage, ...narrowing } = query;
    const open = this.permissions.narrow(caller, council);
    const order = {
      ...(orderBy && { orderBy }),
      ...(descending !== undefined && { descending }),
      page,
      size,
    };
    const found = await findCaseload(this.reads, open, filterOf(narrowing, caller.principal.id), order);
    return plainJson({ ...found, page, size });
  }
}
