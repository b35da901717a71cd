import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findOutbox, type OutboxRow, type ReadDatabase } from '#read-models';
import { letterInWords } from '#wording';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService, staff } from '../access/requires.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { OutboxQuery } from './outbox.query.js';
import type { OutboxLetterView, OutboxView } from './outbox.view.js';

const usualPage = 50;

@ApiTags('Letters')
@Controller('outbox')
export class OutboxController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Lists the letters of your councils, the newest first: waiting, under way, and returned. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_outbox')
  async outbox(
    @Query() { council = [], standing, page = 1, size = usualPage }: OutboxQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<OutboxView> {
    const open = this.permissions.narrow(caller, council);
    const found = await findOutbox(this.reads, open, { ...(standing && { standing }), page, perPage: size });
    return { page, letters: found.map(letterView) };
  }
}

const letterView = (row: OutboxRow): OutboxLetterView => {
  const { letterId, caseId, caseReference, council, letter, channel, recipient: to, by, said } = row;
  const { writtenOn, writtenAt, standing, changedAt } = row;
  return {
    caseReference,
    ...{ letterId, caseId, council, letter, letterInWords: letterInWords[letter], channel, to, by, said },
    ...{ writtenOn, writtenAt, standing, changedAt },
  };
};
