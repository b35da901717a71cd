import { Inject, Injectable } from '@nestjs/common';
import { officers } from '#domain';
import type { Done } from '#event-store';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { CommandSide } from '../http/command-side.js';

/** Commands on an officer's record, which belongs to the whole service, whichever council it mentions. */
@Injectable()
export class OfficerCommands {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Answers once the change is known here, so that a newly authorised person may act at once. */
  async send(command: officers.OfficerCommand, request: CommandRequest): Promise<Done> {
    const ofTheService = { ...request, council: null };
    const stream = `officer-${command.officer}` as const;
    const done = await this.commands.send(officers.officer, stream, command, ofTheService);
    await this.directory.knows(done.position);
    return done;
  }
}
