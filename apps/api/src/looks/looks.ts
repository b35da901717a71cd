import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, looks, type OfficerId } from '#domain';
import type { Caller } from '../access/caller.js';
import { CommandSide } from '../http/command-side.js';

export interface LookedAt {
  readonly what: looks.SealedLookedAt['what'];
  readonly thing?: string;
  /** A further part of a file. */
  readonly isPart?: boolean;
}

/** Records a look at protected contents before they are shown. */
@Injectable()
export class Looks {
  constructor(@Inject(CommandSide) private readonly commands: CommandSide) {}

  /** The position of the look in the record. If it cannot be recorded, nothing is shown. */
  async record(
    caseId: CaseId,
    { what, thing, isPart = false }: LookedAt,
    { actor, council, now, today: on }: Caller,
  ): Promise<bigint> {
    const look = { what, thing: thing ?? null, isPart, by: actor.id as OfficerId, council: council! };
    const command = { type: 'LookAtSealed', caseId, on, ...look } as const;
    const id = randomUUID();
    // Beside the case and without a council: a council that takes the case over sees earlier looks.
    const context = { actor, council: null, commandId: id, correlationId: id, now };
    return (await this.commands.send(looks.looks, `looks-${caseId}`, command, context)).position;
  }
}
