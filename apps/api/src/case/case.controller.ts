import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import type { Sealing } from '#privacy';
import { findCaseWithFacts, findTwoLooks, heldCase, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { Problem } from '../http/problem.js';
import { digestOf } from '../http/representation.js';
import { WaitsFor } from '../http/wait-for.js';
import { Looks } from '../looks/looks.js';
import type { CaseInFull } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { database, eventStore, sealing } from '../parts.js';
import { AsAtQuery, DifferenceQuery, HistoryQuery } from './case.query.js';
import { HistoryView } from './case.view.js';
import { type CaseDifference, differenceInWords } from './difference.js';
import { FactWords } from './fact-words.js';
import { preservedSubmission, unknownCase } from './preserved-submission.js';
import { ShownCases } from './shown-cases.js';
import { ShownHistories } from './shown-histories.js';

const submissionAsSent = {
  description: 'As its portal sent it: JSON in the portal’s own format.',
  content: {
    'application/json': { schema: { type: 'object', additionalProperties: true } },
  },
} as const;

@ApiTags('Planning applications')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class CaseController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(FactWords) private readonly words: FactWords,
    @Inject(ShownCases) private readonly cases: ShownCases,
    @Inject(ShownHistories) private readonly histories: ShownHistories,
    @Inject(Looks) private readonly looks: Looks,
  ) {}

  /** Gets the case in full. */
  @Get()
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('CaseView')
  async case(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<CaseInFull>> {
    const found = await this.cases.now(caller.council!, caseId, caller);
    if (!found) throw unknownCase;
    reply.header('etag', `"${found.revision}"`);
    return found.shown;
  }

  /**
   * Gets the case as it was on a day, as known at a given time: without later facts, and without facts
   * recorded later.
   */
  @Get('as-at')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('CaseView')
  async asAt(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() times: AsAtQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Plain<CaseInFull>> {
    const { exists, found, facts } = await findCaseWithFacts(this.reads, [caller.council!], caseId, times);
    if (!exists) throw unknownCase;
    if (!found) throw notThen;
    return this.cases.shown({ found, facts }, caller, times);
  }

  /**
   * Compares the case on two days, each as far as was known at a moment, with the facts behind the
   * differences.
   */
  @Get('difference')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('CaseDifferenceView')
  async difference(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() { on, known, and, andKnown }: DifferenceQuery,
    @CurrentCaller() { council }: Caller,
  ): Promise<Plain<CaseDifference>> {
    const asked = { one: { effective: on, known }, other: { effective: and, known: andKnown } };
    const looks = await findTwoLooks(this.reads, [council!], caseId, asked);
    if (!looks) throw unknownCase;
    return plainJson(differenceInWords(looks, asked, this.words));
  }

  /**
   * Lists what happened to the case in order: each fact, who recorded it and when, and its link in the chain.
   */
  @Get('history')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @ApiOkResponse({ type: HistoryView })
  async history(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() { after, limit }: HistoryQuery,
    @CurrentCaller() { council }: Caller,
  ): Promise<HistoryView> {
    const page = {
      ...(after !== undefined && { after: BigInt(after) }),
      ...(limit !== undefined && { limit }),
    };
    const facts = await this.histories.of(council!, caseId, page);
    if (!facts) throw unknownCase;
    return { facts: facts as never, held: plainJson(await heldCase(this.reads, caseId)) };
  }

  /** Gets the original submission, byte for byte. Your look is recorded for auditors. */
  @Get('submission')
  @ForCouncil('officer', 'validation', 'teamLeader', 'auditor')
  @ApiOkResponse(submissionAsSent)
  async submission(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kept = await preservedSubmission(this.store, this.people, caller.council!, caseId);
    const { bytes, mediaType, sha256 } = kept;
    const position = await this.looks.record(caseId, { what: 'submission' }, caller);
    void reply.header('casebook-position', String(position));
    await reply.header('content-type', mediaType).header('content-digest', digestOf(sha256)).send(bytes);
  }
}

const notThen = new Problem(
  404,
  'not-received-then',
  'As far as was known then, the case had not been received.',
);
