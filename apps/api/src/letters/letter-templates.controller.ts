import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseLetters, lastDayFor } from '#correspondence';
import { type CalendarDate, type CouncilCode, councils } from '#domain';
import { draft, plainText } from '#letters';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, staff } from '../access/requires.js';
import { OnDayQuery } from '../councils/councils.body.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { malformed, Problem, problemOf } from '../http/problem.js';
import { LetterTemplateBody, ServiceTemplateBody, TemplatePreviewBody } from './letter-templates.body.js';
import {
  type LetterTemplatesView,
  letterTemplateView,
  type TemplatePreviewView,
} from './letter-templates.view.js';

const LetterInPath = () =>
  ApiParam({ name: 'letter', description: 'Which letter', enum: councils.letterKinds });

/** The words of a council's letters. */
@ApiTags('Councils')
@Controller('councils/:council/letter-templates')
export class LetterTemplatesController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CaseLetters) private readonly letters: CaseLetters,
  ) {}

  /** Lists the words of each letter on a day: the council's own, or else the service's. */
  @Get()
  @ForCouncil(...staff)
  letterTemplates(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on }: OnDayQuery,
    @CurrentCaller() { today }: Caller,
  ): LetterTemplatesView {
    if (!this.directory.council(council))
      throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return {
      templates: councils.letterKinds.map((letter) =>
        letterTemplateView(letter, this.letters.template(letter, council, on ?? today)),
      ),
    };
  }

  /** Sets the words of a letter of the council from a day. Letters written before keep theirs. */
  @Post(':letter')
  @HttpCode(200)
  @LetterInPath()
  @CommandHeaders()
  @ForCouncil('serviceManager')
  setLetterTemplate(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('letter') letter: string,
    @Body() { title, body, from }: LetterTemplateBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#set(council, letterOf(letter), { template: { title, body }, from }, request);
  }

  /** Returns to the service's words for a letter, from a day. */
  @Post(':letter/withdrawal')
  @HttpCode(200)
  @LetterInPath()
  @CommandHeaders()
  @ForCouncil('serviceManager')
  withdrawLetterTemplate(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('letter') letter: string,
    @Body() { from }: ServiceTemplateBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#set(council, letterOf(letter), { template: null, from }, request);
  }

  /**
   * Shows what a letter would say about a case in these words. Nothing is set, written or sent; unusable
   * words are refused as they would be when set.
   */
  @Post(':letter/trial')
  @HttpCode(200)
  @LetterInPath()
  @ForCouncil('serviceManager')
  async tryLetterTemplate(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('letter') letter: string,
    @Body() { title, body, caseId }: TemplatePreviewBody,
    @CurrentCaller() { today }: Caller,
  ): Promise<TemplatePreviewView> {
    const kind = letterOf(letter);
    const fault = councils.templateFault(kind, { title, body });
    if (fault) throw problemOf(fault.rejected);
    const found = await this.letters.of(caseId, council, { today });
    const the = { ...found, commentsUntil: lastDayFor({ letter: kind }, found) ?? today };
    const { used } = this.letters.template(kind, council, today);
    const drawn = draft(kind, the, { title, body, used }, []);
    return { title: drawn.title, text: plainText(drawn) };
  }

  async #set(
    council: CouncilCode,
    letter: councils.LetterKind,
    { template, from }: { readonly template: councils.LetterTemplate | null; readonly from: CalendarDate },
    request: CommandRequest,
  ): Promise<CommandDone> {
    const { stage } = this.directory.membership(council, request.today);
    const setting = { type: 'LetterTemplateSet', letter, template } as const;
    const on = request.today;
    const command = { type: 'ChangeSetting', council, setting, from, on, stage } as const;
    const done = await this.commands.send(councils.council, `council-${council}`, command, {
      ...request,
      council,
    });
    await this.directory.knows(done.position);
    return commandDone(done);
  }
}

function letterOf(text: string): councils.LetterKind {
  const letter = councils.letterKinds.find((each) => each === text);
  if (letter) return letter;
  throw malformed([{ field: 'letter', because: `letter must be one of ${councils.letterKinds.join(', ')}` }]);
}
