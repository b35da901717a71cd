import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseLetters, LetterWriting } from '#correspondence';
import type { CaseId, LetterFact } from '#domain';
import { plainText } from '#letters';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { DocumentFiles } from '../documents/document-files.js';
import { sendFile } from '../documents/send-file.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe, RequestIdPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { Looks } from '../looks/looks.js';
import { LetterDraftQuery } from './letter-draft.query.js';
import { type LetterDraftView, type LettersView, lettersView } from './letters.view.js';

/** Letters about a case. */
@ApiTags('Letters')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class LettersController {
  constructor(
    @Inject(CaseLetters) private readonly letters: CaseLetters,
    @Inject(LetterWriting) private readonly writing: LetterWriting,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
    @Inject(Looks) private readonly looks: Looks,
  ) {}

  /** Lists every letter about the case, with its progress. */
  @Get('letters')
  @ForCouncil(...staff)
  async lettersOfCase(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
  ): Promise<LettersView> {
    const { events } = await this.letters.of(caseId, council!, { today });
    return lettersView(events.flatMap((event) => (isOfLetter(event) ? [event] : [])));
  }

  /**
   * Shows a letter to the applicant or the agent as it would be sent now. Nothing is written or sent. Your
   * look is recorded for auditors, because the letter shows their address.
   */
  @Get('letter-draft')
  @ForCouncil('officer', 'validation', 'teamLeader')
  async letterDraft(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() query: LetterDraftQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterDraftView> {
    const { to, template, letter, encloses } = await this.writing.draft(caseId, query, {
      council: caller.council!,
      today: caller.today,
    });
    await this.#lookedAt(caseId, query.letter, caller, reply);
    return {
      ...{ letter: query.letter, channel: to.channel, to: to.to, recipient: [...letter.recipient] },
      ...{ email: to.email, title: letter.title, text: plainText(letter), template: { ...template } },
      encloses: [...encloses],
    };
  }

  /** Gets exactly what was sent: a print, or the text of a message. Your look is recorded for auditors. */
  @Get('letters/:letterId/content')
  @ForCouncil('officer', 'validation', 'teamLeader', 'auditor')
  @ApiParam({ name: 'letterId' })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async letterContent(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('letterId', RequestIdPipe) letterId: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state } = await this.letters.of(caseId, caller.council!, { today: caller.today });
    const letter = state.letters.get(letterId);
    if (!letter)
      throw new Problem(404, 'unknown-letter', `No letter ${letterId} was written about this case.`);
    // Made here from words alone, so there is nothing to scan.
    const file = { ...letter.file, scanned: 'clean' } as const;
    const found = { title: `${letter.letter} ${letterId}`, file, ...this.files.contentOf(file) };
    await this.#lookedAt(caseId, letterId, caller, reply);
    await sendFile(request, reply, found, 'private, no-store');
  }

  async #lookedAt(caseId: CaseId, thing: string, caller: Caller, reply: FastifyReply): Promise<void> {
    const position = await this.looks.record(caseId, { what: 'letter', thing }, caller);
    void reply.header('casebook-position', String(position));
  }
}

const isOfLetter = <Event extends { readonly type: string }>(event: Event): event is Event & LetterFact =>
  event.type.startsWith('Letter');
