import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type CouncilCode, referenceKey } from '#domain';
import { findByReference, type ReadDatabase, type Referred } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import type { Plain } from '../http/plain-json.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import type { CaseInFull } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { database } from '../parts.js';
import { unknownCase } from './preserved-submission.js';
import { ShownCases } from './shown-cases.js';

@ApiTags('Planning applications')
@Controller('councils/:council/cases-by-reference')
export class CaseByReferenceController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(ShownCases) private readonly cases: ShownCases,
  ) {}

  /** Gets the case in full by its reference. A former reference leads to the present one (308). */
  @Get(':slug')
  @ApiParam({
    name: 'slug',
    description: 'The reference with hyphens for slashes; upper and lower case count the same',
  })
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('CaseView')
  async caseByReference(
    @Param('slug') slug: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<CaseInFull>> {
    const council = caller.council!;
    if (referenceKey(slug) === '' || slug.length > 200) throw unknownCase;
    const all = await findByReference(this.reads, [...new Set([council, ...caller.open])], slug);
    const present = presentOf(all, council, slug);
    if (!present) throw newAddressOf(all, slug) ?? unknownCase;
    const found = await this.cases.now(council, present.caseId, caller);
    if (!found) throw unknownCase;
    reply.header('etag', `"${found.revision}"`);
    return found.shown;
  }
}

/** As an address has a reference. */
const slugOf = (reference: string): string => reference.replace(/[^\p{L}\p{N}]+/gu, '-');

/** If two references differ only in their separators, the one written exactly like this. */
function presentOf(all: readonly Referred[], council: CouncilCode, slug: string): Referred | undefined {
  const here = all.filter(
    (each) => each.council === council && referenceKey(each.caseReference) === referenceKey(slug),
  );
  const written = (each: Referred) => slugOf(each.caseReference).toUpperCase() === slugOf(slug).toUpperCase();
  return here.find(written) ?? here[0];
}

/** The present address of a case that once had this reference, among those that the caller may see. */
function newAddressOf(all: readonly Referred[], slug: string): Problem | undefined {
  const found = all.find(({ formerReferences }) =>
    formerReferences.some((former) => referenceKey(former) === referenceKey(slug)),
  );
  if (!found) return undefined;
  const { council, caseReference } = found;
  const location = `/councils/${council}/cases-by-reference/${encodeURIComponent(slugOf(caseReference))}`;
  return new Problem(308, 'reference-changed', `It is now ${caseReference} of ${council}.`, [], { location });
}
