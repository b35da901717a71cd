import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { csvOf } from '#domain';
import { daysBetween, endOfDay, londonDate, startOfDay } from '#legislation';
import { findFacts, type ReadDatabase } from '#read-models';
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
import { FactsQuery } from './facts.query.js';
import type { FactsFound } from './facts.view.js';

const columns = [
  ...(['recordedAt', 'effectiveOn', 'daysLate', 'council', 'caseReference', 'words', 'by', 'role'] as const),
  ...(['type', 'caseId', 'revision', 'position'] as const),
] as const;

@ApiTags('The record')
@Controller('facts')
export class FactsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(FactWords) private readonly words: FactWords,
  ) {}

  /** Lists facts of all cases of your councils in words, the latest first unless you ask for another order. */
  @Get()
  @ForService('auditor', 'serviceManager')
  @WaitsFor('council_history')
  @Answers('FactsView')
  async facts(@Query() query: FactsQuery, @CurrentCaller() caller: Caller): Promise<Plain<FactsFound>> {
    return plainJson(await this.#found(query, caller));
  }

  /**
   * Gets the facts as CSV (RFC 4180), safe to open in a spreadsheet. A `Link` header has the next page, if
   * there is one.
   */
  @Get('csv')
  @ForService('auditor', 'serviceManager')
  @WaitsFor('council_history')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(
    @Query() query: FactsQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { facts, next } = await this.#found({ limit: 1_000, ...query }, caller);
    if (next !== null) {
      const { before: _, after: __, ...asked } = query;
      const again = Object.entries({
        ...asked,
        [query.order === 'oldest' ? 'after' : 'before']: next,
      }).filter(([, value]) => value !== undefined);
      const search = new URLSearchParams(
        again.map(([name, value]): [string, string] => [name, String(value)]),
      );
      void reply.header('link', `</facts/csv?${search}>; rel="next"`);
    }
    return csvOf(
      columns,
      facts.map(({ actor, ...fact }) => ({ ...fact, by: actor.name, role: actor.role })),
    );
  }

  async #found(query: FactsQuery, caller: Caller): Promise<FactsFound> {
    const { type: types, council = [], case: caseId, before, after, limit, ...rest } = query;
    const { actor, recordedFrom, recordedTo, ...times } = rest;
    const councils = this.permissions.narrow(caller, council);
    const { page, next } = await pageByPlace({ before, after, limit }, (sought) =>
      findFacts(this.reads, councils, {
        ...{ types, caseId, ...sought, ...times },
        actor: actor === 'me' ? caller.principal.id : actor,
        recordedFrom: recordedFrom && startOfDay(recordedFrom),
        recordedTo: recordedTo && endOfDay(recordedTo),
      }),
    );
    const rows = await this.words.rowsOfManyCases(councils, page);
    const facts = rows.map((row, index) => ({
      ...{ caseId: row.caseId, caseReference: page[index]!.caseReference, council: row.council },
      ...{ revision: row.revision, position: row.position, type: row.type, effectiveOn: row.effectiveOn },
      ...{ recordedAt: row.recordedAt, actor: row.actor, words: row.words },
      daysLate: daysBetween(row.effectiveOn, londonDate(row.recordedAt)),
    }));
    return { facts, next };
  }
}
