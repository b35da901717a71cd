import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findCaseload, type ReadDatabase } from '#read-models';
import type { Asking } from '../asking/asking.js';
import { Asker } from '../asking/decorators.js';
import { Permissions } from '../asking/permissions.js';
import { ForService, staff } from '../asking/requires.js';
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

  /** The cases of your councils: what stands where, with whom, and by when it must be decided. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_caseload')
  async caseload(@Query() query: CaseloadQuery, @Asker() asking: Asking): Promise<CaseloadView> {
    const { council = [], orderBy, descending, page = 1, size = usualPage, ...narrowing } = query;
    const open = this.permissions.narrow(asking, council);
    const order = {
      ...(orderBy && { orderBy }),
      ...(descending !== undefined && { descending }),
      page,
      size,
    };
    const found = await findCaseload(this.reads, open, filterOf(narrowing), order);
    return plainJson({ ...found, page, size });
  }
}
