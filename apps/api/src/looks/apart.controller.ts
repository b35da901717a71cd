import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseId } from '#domain';
import type { Json, Sealing } from '#privacy';
import { type Case, findCase, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { unknownCase } from '../case/preserved-submission.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { Answers } from '../openapi/schema-of.js';
import { database, sealing } from '../parts.js';
import type { CommentsOfCase, ContactsOfCase } from './apart.view.js';
import { type LookedAt, Looks } from './looks.js';

/** Parts of a case that are shown only on a separate request, because looking is an act too. */
@ApiTags('Planning applications')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class ApartController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(Looks) private readonly looks: Looks,
  ) {}

  /** Gets the contact details of applicant, agent and owners. Your look is recorded for auditors. */
  @Get('contacts')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('ContactsView')
  async contacts(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<ContactsOfCase>> {
    const { document } = await this.#lookedAt(caseId, { what: 'contacts' }, caller, reply);
    const { applicant, agent, particulars } = document;
    return this.#opened({ applicant, agent, owners: particulars?.owners ?? null }) as Plain<ContactsOfCase>;
  }

  /** Gets original comments from the public with their authors. Your look is recorded for auditors. */
  @Get('comments')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('CommentsView')
  async comments(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<CommentsOfCase>> {
    const { document } = await this.#lookedAt(caseId, { what: 'comments' }, caller, reply);
    const comments = document.representations.map(
      ({ representationId, stance, author, comment, redactedComment, ...rest }) => ({
        ...{ representationId, stance, author, comment, redactedComment, topics: rest.topics },
        contact: rest.contact ?? null,
        ...{ receivedOn: rest.receivedOn, late: rest.late, withdrawnOn: rest.withdrawnOn },
      }),
    );
    return this.#opened({ comments }) as Plain<CommentsOfCase>;
  }

  /** The case, once the look at it is recorded. */
  async #lookedAt(caseId: CaseId, look: LookedAt, caller: Caller, reply: FastifyReply): Promise<Case> {
    const found = await findCase(this.reads, [caller.council!], caseId);
    if (!found) throw unknownCase;
    const position = await this.looks.record(caseId, look, caller);
    void reply.header('casebook-position', String(position)).header('cache-control', 'private, no-store');
    return found;
  }

  #opened(sealed: object): unknown {
    return this.people.openAll(plainJson(sealed) as Json);
  }
}
