import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LetterWriting } from '#correspondence';
import type { CaseId, OfficerId } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { TakesLargeBodies } from '../edge/routes.js';
import type { CommandDone } from '../http/command-done.view.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { CaseCommands } from '../planning-application/case-commands.js';
import { NeighboursByListBody } from './neighbours.body.js';
import { neighboursFromCsv } from './neighbours-from-csv.js';

/** Letters to everybody on a list of addresses. */
@ApiTags('Letters')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId/letters/neighbours')
export class NeighboursController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(LetterWriting) private readonly writing: LetterWriting,
  ) {}

  /**
   * Writes to every address of a list by post, and records that neighbours were notified: their time for
   * comments begins, and the letters name its last day. After an interruption, the same request continues:
   * nobody gets two letters.
   */
  @Post()
  @HttpCode(200)
  @TakesLargeBodies()
  @CommandHeaders()
  @ForCouncil('officer', 'validation', 'teamLeader')
  async writeToNeighbours(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, csv, commentsUntil }: NeighboursByListBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const neighbours = neighboursFromCsv(csv);
    const round = entryId ?? request.commandId;
    const forCase = { council: request.council!, preview: request.preview };
    const [on, by] = [request.today, request.actor.id as OfficerId];
    let done = await this.cases.send(
      caseId,
      {
        ...{ type: 'SendNeighbourLetters', entryId: round, sentOn: on, letters: neighbours.length, on },
        commentsUntil: commentsUntil ?? null,
      },
      { ...request, commandId: `${request.commandId}/told` },
    );
    for (const [at, { name, address }] of neighbours.entries()) {
      const letterId = `${round.slice(0, 56)}-${at + 1}`;
      const to = { letter: 'neighbour', to: 'neighbour', channel: 'post' } as const;
      const body = { ...to, address: [...address], ...(name !== null && { name }) };
      const letter = await this.writing.written(caseId, letterId, body, { by, on, ...forCase });
      const each = { ...request, commandId: `${request.commandId}/${at + 1}` };
      done = await this.cases.send(caseId, { type: 'WriteLetter', ...letter }, each);
    }
    return done;
  }
}
