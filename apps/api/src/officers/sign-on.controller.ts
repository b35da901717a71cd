import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OfficerId } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByService } from '../access/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandHeaders } from '../http/openapi.js';
import { OfficerPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { OfficerCommands } from './officer-commands.js';
import { EndSignOnBody, SignOnBody } from './service.body.js';

/** Whose account at a council's sign-on is whose: dated facts, so that one given to somebody else is not taken for them. */
@ApiTags('Officers')
@Controller('officers/:officer/sign-on')
export class SignOnController {
  constructor(
    @Inject(OfficerCommands) private readonly commands: OfficerCommands,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** An account at an issuer of tokens is this officer's, from a day: whoever signs in with it is them. */
  @Post()
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  async recordSignOn(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { issuer, subject, from, until }: SignOnBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    this.#actsForAllOf(officer, request);
    const term = { from, until: until ?? null };
    const heldBy = this.directory.standing.otherWith({ issuer, subject }, term, officer) ?? null;
    const account = { issuer, subject, ...term, heldBy };
    const done = await this.commands.send(
      { type: 'RecordSignOn', officer, ...account, on: request.today },
      request,
    );
    return commandDone(done);
  }

  /** The account is theirs no longer, after a last day. */
  @Post('end')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  async endSignOn(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { issuer, subject, until }: EndSignOnBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return commandDone(
      await this.commands.send(
        { type: 'EndSignOn', officer, issuer, subject, until, on: request.today },
        request,
      ),
    );
  }

  /** An account opens all that its officer may do: nobody gives one away for a council that has not let them in. */
  #actsForAllOf(id: OfficerId, { open, today }: CommandRequest): void {
    const officer = this.directory.officer(id);
    const held = officer.joined ? officer.authorisations : [];
    const other = held.find(
      ({ council, until }) => (until === null || until >= today) && !open.includes(council),
    );
    if (!other) return;
    const because = `${id} acts for ${other.council}, and you do not: somebody of ${other.council} has to say whose account is theirs.`;
    throw new Problem(403, 'council-not-authorised', because);
  }
}
