import { Controller, Get, HttpCode, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseId } from '#domain';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { TakesUploads } from '../edge/routes.js';
import { CommandDone } from '../http/command-done.view.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';
import { CaseIdPipe, RequestIdPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { Looks } from '../looks/looks.js';
import { CaseCommands } from '../planning-application/case-commands.js';
import { lookers } from '../planning-application/register/register.commands.js';
import { DocumentFiles } from './document-files.js';
import { sendFile } from './send-file.js';

/** The bytes of documents. */
@ApiTags('File and register')
@CaseInPath()
@ApiParam({ name: 'documentId' })
@Controller('councils/:council/planning-applications/:caseId/documents/:documentId/content')
export class DocumentContentController {
  constructor(
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(Looks) private readonly looks: Looks,
  ) {}

  /**
   * Gets the file itself, or a part of it (Range). A file not yet checked for viruses goes only to people who
   * decide what may be published (`Casebook-Scan: not-scanned`); an infected file goes to nobody. A look at
   * an unpublished file is recorded for auditors.
   */
  @Get()
  @ForCouncil(...staff)
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async documentContent(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('documentId', RequestIdPipe) documentId: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = (lookers as readonly string[]).includes(caller.actor.role) ? 'looker' : 'staff';
    const found = await this.files.open({ caseId, documentId }, caller.council!, viewer);
    if (!found.isPublished) {
      const look = {
        what: 'document',
        thing: documentId,
        isPart: request.headers.range !== undefined,
      } as const;
      void reply.header('casebook-position', String(await this.looks.record(caseId, look, caller)));
    }
    await sendFile(request, reply, found, 'private, no-store');
  }

  /**
   * Stores the bytes of a document that is on the file: the body itself, whatever its type, or a form with
   * the file. They must match the recorded hash, and are sealed. The same bytes again count as done; other
   * bytes are refused.
   */
  @Put()
  @HttpCode(200)
  @ForCouncil(...lookers, 'committeeClerk')
  @TakesUploads('file')
  @CommandHeaders()
  @ApiOkResponse({ type: CommandDone })
  async putDocumentContent(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('documentId', RequestIdPipe) documentId: string,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const file = await this.files.broughtWith(request, { caseId, documentId });
    if (!file) throw new Problem(415, 'no-file', 'Send the file itself, as the body or in a form.');
    return this.cases.send(caseId, { type: 'StoreDocuments', files: [file], on: request.today }, request);
  }
}
