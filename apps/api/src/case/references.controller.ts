import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findByReference, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, staff } from '../access/requires.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { ReferenceQuery } from './references.query.js';
import type { ReferredCasesView } from './references.view.js';

@ApiTags('Caseload')
@Controller('case-references')
export class ReferencesController {
  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  /**
   * Finds the cases of your councils that have or had a reference, also at a former council or in a former
   * system.
   */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_caseload')
  async find(
    @Query() { reference }: ReferenceQuery,
    @CurrentCaller() { open }: Caller,
  ): Promise<ReferredCasesView> {
    const found = await findByReference(this.reads, open, reference);
    const cases = found.map(({ formerReferences, ...each }) => ({
      ...each,
      formerReferences: [...formerReferences],
      path: `/councils/${each.council}/planning-applications/${each.caseId}`,
    }));
    return { cases };
  }
}
