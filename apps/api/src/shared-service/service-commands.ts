import { Inject, Injectable } from '@nestjs/common';
import { sharedServices } from '#domain';
import type { Done } from '#event-store';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { CommandSide } from '../http/command-side.js';

/** Commands to the service's record, which is no one council's. */
@Injectable()
export class ServiceCommands {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Answers once it is known here, so that what was changed holds at once. */
  async send(command: sharedServices.SharedServiceCommand, request: CommandRequest): Promise<Done> {
    const stream = `sharedService-${command.service}` as const;
    const ofTheService = { ...request, council: null };
    const done = await this.commands.send(sharedServices.sharedService, stream, command, ofTheService);
    await this.directory.knows(done.position);
    return done;
  }
}
