import { Body, Controller, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { EventStore } from '#event-store';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ByOwnCouncils, staff } from '../access/requires.js';
import { refuseBeyondRecord } from '../http/position-of-record.js';
import { eventStore } from '../parts.js';
import { SeenBody } from './seen.body.js';
import { SeenMarks } from './seen-marks.js';
import { SeenView } from './worklist.view.js';

@ApiTags('Worklist')
@Controller('me/seen')
export class SeenController {
  constructor(
    @Inject(SeenMarks) private readonly marks: SeenMarks,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /**
   * Records that you have seen what happened on your cases up to a position: later events are new in your
   * worklist. It is not in any record, and never moves back.
   */
  @Put()
  @HttpCode(200)
  @ByOwnCouncils(...staff)
  @ApiOkResponse({ type: SeenView })
  async seen(@Body() body: SeenBody, @CurrentCaller() { principal, now }: Caller): Promise<SeenView> {
    const position = BigInt(body.position);
    await refuseBeyondRecord(this.store, { field: 'position', position });
    const kept = await this.marks.keep({ person: principal.id, position, seenAt: now });
    return { position: kept.position.toString(), seenAt: kept.seenAt };
  }
}
