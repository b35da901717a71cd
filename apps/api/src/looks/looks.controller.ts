import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { endOfDay, londonDate, startOfDay } from '#legislation';
import { findLooks, type LookFound, type ReadDatabase } from '#read-models';
import { actorName, factInWords } from '#wording';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService } from '../access/requires.js';
import { FactWords } from '../case/fact-words.js';
import { pageByPlace } from '../http/by-place.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { Answers } from '../openapi/schema-of.js';
import { database } from '../parts.js';
import type { LookInList, LooksFound } from './apart.view.js';
import { LooksQuery } from './looks.query.js';

@ApiTags('The record')
@Controller('looks')
export class LooksController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(FactWords) private readonly words: FactWords,
  ) {}

  /**
   * Lists who looked at protected contents of your councils' cases and when (contact details, original
   * comments, original applications, unpublished documents), the latest look first.
   */
  @Get()
  @ForService('auditor', 'serviceManager')
  @WaitsFor('council_look')
  @Answers('LooksView')
  async looks(@Query() query: LooksQuery, @CurrentCaller() caller: Caller): Promise<Plain<LooksFound>> {
    const { case: caseId, person, council = [], from, to, ...asked } = query;
    const councils = this.permissions.narrow(caller, council);
    const { page, next } = await pageByPlace(asked, (sought) =>
      findLooks(this.reads, councils, {
        ...{ caseId, person: person === 'me' ? caller.principal.id : person, ...sought },
        from: from && startOfDay(from),
        to: to && endOfDay(to),
      }),
    );
    return plainJson({ looks: page.map((row) => this.#inList(row)), next });
  }

  #inList({ revision: _, role, person: by, ...row }: LookFound): LookInList {
    const names = this.words.names();
    const actor = { id: by as string, role };
    const fact = { ...row, by, type: 'SealedLookedAt', effectiveOn: londonDate(row.lookedAt) };
    return { ...row, person: { ...actor, name: actorName(actor, names) }, words: factInWords(fact, names) };
  }
}
