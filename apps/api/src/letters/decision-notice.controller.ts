import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseId } from '#domain';
import { html, pdf } from '#letters';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { DocumentFiles } from '../documents/document-files.js';
import { harmless, sendFile } from '../documents/send-file.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { type DecisionNoticeView, decisionNoticeView } from './decision-notice.view.js';
import { DecisionNotices, noNotice } from './decision-notices.js';

/** The notice of a decision. */
@ApiTags('Decision')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class DecisionNoticeController {
  constructor(
    @Inject(DecisionNotices) private readonly notices: DecisionNotices,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
  ) {}

  /** Gets the contents of the decision notice: as issued, or as it would be today. */
  @Get('decision-notice')
  @ForCouncil(...staff)
  async decisionNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
  ): Promise<DecisionNoticeView> {
    return decisionNoticeView(await this.#drawn(caseId, caller));
  }

  /** Gets the notice as a page. */
  @Get('decision-notice.html')
  @ForCouncil(...staff)
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async decisionNoticePage(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { letter } = await this.#drawn(caseId, caller);
    await reply.headers({ ...harmless, 'content-type': 'text/html; charset=utf-8' }).send(html(letter));
  }

  /** Gets the notice as PDF/A: once issued, exactly the print on the file; before, as it would be printed. */
  @Get('decision-notice.pdf')
  @ForCouncil(...staff)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async decisionNoticePrint(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { issued, letter } = await this.#drawn(caseId, caller);
    if (issued) {
      const file = await this.files.open({ caseId, documentId: issued.documentId }, caller.council!, 'staff');
      return sendFile(request, reply, file, 'private, no-store');
    }
    await reply.headers({ ...harmless, 'content-type': 'application/pdf' }).send(await pdf(letter));
  }

  async #drawn(caseId: CaseId, { council, today }: Caller) {
    const drawn = await this.notices.find(caseId, council!, today);
    if (!drawn) throw noNotice;
    return drawn;
  }
}
