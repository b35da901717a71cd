import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { PlanningApplicationCommand } from '#domain';
import { AsCommand, type CommandRequest, uploadOf } from '../access/decorators.js';
import { ByAnswerLink } from '../access/requires.js';
import { DocumentFiles } from '../documents/document-files.js';
import { CommandKey } from '../http/openapi.js';
import { malformed } from '../http/problem.js';
import { nothingOfThoseWhoSignIn } from '../http/without-account.js';
import { CaseCommands } from '../planning-application/case-commands.js';
import { FileByLinkBody, InformationByLinkBody, ViewsByLinkBody } from './answer-links.body.js';
import { AnswerLinks, type LinkFound } from './answer-links.js';
import { AnswerTakenView, LinkAskedView } from './answer-links.view.js';
import { largestFileByLink, mostByLink } from './limits.js';
import { answerReference, LinksAsked } from './link-asked.js';

/** Requests in letters to people without an account, who answer by the link. */
@ApiTags('Answers by link')
@Controller('answer-link')
export class AnswerLinksController {
  constructor(
    @Inject(AnswerLinks) private readonly links: AnswerLinks,
    @Inject(LinksAsked) private readonly asked: LinksAsked,
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
  ) {}

  /** Shows what the link asks for, of whom and until when, and what is public on the case. */
  @Get()
  @ByAnswerLink('reading')
  @ApiOkResponse({ type: LinkAskedView })
  @ApiNotFoundResponse({ description: 'The link is wrong, or is no longer open.' })
  async linkAsked(@Req() { answerLink }: FastifyRequest): Promise<LinkAskedView> {
    return this.asked.of(answerLink!);
  }

  /**
   * Accepts a consultee's views, once. They are not public until an officer has prepared the public version.
   */
  @Post('views')
  @HttpCode(200)
  @ByAnswerLink('writing')
  @CommandKey()
  async answerByLink(
    @Body() { position, comment, conditionsWanted, respondent }: ViewsByLinkBody,
    @AsCommand() request: CommandRequest,
    @Req() { answerLink, headers }: FastifyRequest,
  ): Promise<AnswerTakenView> {
    const found = answerLink!;
    return await this.#take(found, request, headers, {
      ...{ type: 'AnswerConsultationByLink', letterId: found.letterId, responseId: answerReference(found) },
      ...{ position, comment, ...(conditionsWanted !== undefined && { conditionsWanted }) },
      respondent: this.links.seal(found, respondent),
      on: request.today,
    });
  }

  /**
   * Accepts the information that an applicant or agent was asked for: files sent before, an answer in words,
   * or both.
   */
  @Post('information')
  @HttpCode(200)
  @ByAnswerLink('writing')
  @CommandKey()
  async sendInformationByLink(
    @Body() { answer }: InformationByLinkBody,
    @AsCommand() request: CommandRequest,
    @Req() { answerLink, headers }: FastifyRequest,
  ): Promise<AnswerTakenView> {
    const found = answerLink!;
    return await this.#take(found, request, headers, {
      ...{ type: 'SendInformationByLink', letterId: found.letterId, answerId: answerReference(found) },
      ...{ answer: answer === undefined ? null : this.links.seal(found, answer), on: request.today },
    });
  }

  /**
   * Accepts a file, in a form (multipart/form-data), before the answer to which it belongs. It is scanned for
   * viruses, and stays unpublished until somebody allows it.
   */
  @Post('files')
  @HttpCode(200)
  @ByAnswerLink('writing', 'form')
  async sendFileByLink(
    @Body() { title, mediaType, bytes, sha256 }: FileByLinkBody,
    @AsCommand() request: CommandRequest,
    @Req() { answerLink, headers }: FastifyRequest,
  ): Promise<AnswerTakenView> {
    const found = answerLink!;
    const upload = uploadOf(request);
    if (!upload) throw malformed([{ field: 'file', because: 'is required: the form holds no file' }]);
    if (bytes > largestFileByLink)
      throw malformed([{ field: 'file', because: `may have at most ${largestFileByLink} bytes` }]);
    const documentId = `${answerReference(found)}-${sha256.slice(0, 16)}`;
    const which = { caseId: found.caseId, documentId };
    const command = (kept: Extract<PlanningApplicationCommand, { type: 'SendFileByLink' }>['kept']) => ({
      type: 'SendFileByLink' as const,
      ...{ letterId: found.letterId, documentId, title, mediaType, bytes, sha256 },
      ...{ kept, most: mostByLink, on: request.today },
    });
    // Checked before its bytes are stored, so that a refused file leaves nothing here.
    await this.cases.refuseEarly(
      found.caseId,
      command({ ...this.files.named(which, upload), scan: null }),
      request,
    );
    const { state, caseId } = found;
    const kept = await this.files.keep(state, { caseId, documentId }, upload, { by: null, now: request.now });
    return await this.#take(found, request, headers, command(keptAs(kept)));
  }

  async #take(
    found: LinkFound,
    request: CommandRequest,
    headers: FastifyRequest['headers'],
    command: PlanningApplicationCommand,
  ): Promise<AnswerTakenView> {
    nothingOfThoseWhoSignIn(request, headers);
    await this.cases.send(found.caseId, command, request);
    return { caseReference: found.state.caseReference, answerReference: answerReference(found) };
  }
}

const keptAs = <Kept extends { mediaType: string; subject: string; scan: unknown }>({
  mediaType,
  subject,
  scan,
}: Kept) => ({ mediaType, subject, scan: scan as Kept['scan'] });
