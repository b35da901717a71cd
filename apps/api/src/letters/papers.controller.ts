import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseId } from '#domain';
import { html, type Paper, pdf } from '#letters';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { harmless } from '../documents/send-file.js';
import type { CommandDone } from '../http/command-done.view.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { Papers } from './papers.js';
import { type PaperView, paperView } from './papers.view.js';

export const asPage = () => ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } });
export const asPrint = () =>
  ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } });

export const sendPage = async ({ letter }: Paper, reply: FastifyReply): Promise<void> => {
  await reply.headers({ ...harmless, 'content-type': 'text/html; charset=utf-8' }).send(html(letter));
};

export const sendPrint = async ({ letter }: Paper, reply: FastifyReply): Promise<void> => {
  await reply.headers({ ...harmless, 'content-type': 'application/pdf' }).send(await pdf(letter));
};

/** Papers about a case for members and for an inspector, drawn from its record. */
@ApiTags('Papers')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class PapersController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  /**
   * Gets today's report to members: recommendation, considerations, comments in their public version,
   * conditions.
   */
  @Get('committee-report')
  @ForCouncil(...staff)
  async committeeReport(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
  ): Promise<PaperView> {
    return paperView(await this.papers.drawn('committeeReport', caseId, council!, today));
  }

  /** Gets the report to members as a page. */
  @Get('committee-report.html')
  @ForCouncil(...staff)
  @asPage()
  async committeeReportPage(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(await this.papers.drawn('committeeReport', caseId, council!, today), reply);
  }

  /** Gets the report to members as PDF/A. */
  @Get('committee-report.pdf')
  @ForCouncil(...staff)
  @asPrint()
  async committeeReportPrint(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrint(await this.papers.drawn('committeeReport', caseId, council!, today), reply);
  }

  /**
   * Puts the print of today's report to members on the file, and records its hash. The same report is stored
   * once.
   */
  @Post('committee-report')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('officer', 'teamLeader', 'committeeClerk')
  async keepCommitteeReport(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { council, today } = request;
    const paper = await this.papers.drawn('committeeReport', caseId, council!, today);
    return this.papers.keep('committeeReport', caseId, paper, request);
  }

  /**
   * Gets the papers for the inspector of an appeal: an index, the notice, documents, report, and comments in
   * their public version.
   */
  @Get('appeal-bundle')
  @ForCouncil(...staff)
  async appealBundle(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
  ): Promise<PaperView> {
    return paperView(await this.papers.drawn('appealBundle', caseId, council!, today));
  }

  /** Gets the appeal bundle as a page. */
  @Get('appeal-bundle.html')
  @ForCouncil(...staff)
  @asPage()
  async appealBundlePage(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(await this.papers.drawn('appealBundle', caseId, council!, today), reply);
  }

  /** Gets the appeal bundle as PDF/A. */
  @Get('appeal-bundle.pdf')
  @ForCouncil(...staff)
  @asPrint()
  async appealBundlePrint(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrint(await this.papers.drawn('appealBundle', caseId, council!, today), reply);
  }

  /**
   * Puts the print of today's appeal bundle on the file, and records its hash. The same bundle is stored
   * once.
   */
  @Post('appeal-bundle')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('officer', 'teamLeader')
  async keepAppealBundle(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { council, today } = request;
    const paper = await this.papers.drawn('appealBundle', caseId, council!, today);
    return this.papers.keep('appealBundle', caseId, paper, request);
  }
}
