import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { followChanges, readChanges, SharersOfRecord } from '#broadcasting';
import { type EventStore, NotOfThisLog, type Place, parsePlace } from '#event-store';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForService, rolesSeeingMoney, staff } from '../access/requires.js';
import { Problem } from '../http/problem.js';
import { eventStore } from '../parts.js';
import { ChangesQuery } from './changes.query.js';
import { ChangesPageView } from './changes.view.js';
import { streamEvents } from './server-sent-events.js';

const usualPage = 100;

@ApiTags('Changes')
@Controller('changes')
export class ChangesController {
  readonly sharers: SharersOfRecord;

  constructor(
    @Inject(eventStore) readonly store: EventStore,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {
    this.sharers = new SharersOfRecord(store);
  }

  /**
   * Lists what happened, in order, as the CloudEvents that go to Kafka. A page of JSON; or, if you accept
   * `text/event-stream`, server-sent events that continue as things happen (`Last-Event-ID` resumes).
   * Finance, service managers and auditors also see their councils' money events.
   */
  @Get()
  @ForService(...staff)
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description:
      'The id of the last event that you saw; the events after it follow. Browsers send it by themselves.',
    schema: { type: 'string' },
  })
  @ApiExtraModels(ChangesPageView)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ChangesPageView) } },
      'text/event-stream': { schema: { type: 'string' } },
    },
  })
  async changes(
    @Query() { after, limit = usualPage, council = [] }: ChangesQuery,
    @Headers('last-event-id') lastSeen: string | undefined,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const open = this.permissions.narrow(caller, council);
    const money = this.permissions.openTo(caller, rolesSeeingMoney);
    const seen = {
      councils: new Set(open),
      finance: new Set(open.filter((each) => money.includes(each))),
    };
    const from = await this.#placeOf(lastSeen || after);
    if (request.headers.accept?.includes('text/event-stream')) {
      const stopped = new AbortController();
      request.raw.on('close', () => stopped.abort());
      await streamEvents(reply, followChanges(this, { after: from, ...seen, signal: stopped.signal }));
      return;
    }
    await reply.send(await readChanges(this, { after: from, limit, ...seen }));
  }

  /** A cursor, if this log has its position: a number alone would fit any log. */
  async #placeOf(cursor: string | undefined): Promise<Place | null> {
    if (cursor === undefined) return null;
    if (cursor === 'end') return this.store.end();
    const place = parsePlace(cursor);
    if (place === undefined) throw notOfThisLog();
    try {
      if (place) await this.store.prove(place);
      return place;
    } catch (error) {
      throw error instanceof NotOfThisLog ? notOfThisLog() : error;
    }
  }
}

const notOfThisLog = (): Problem =>
  new Problem(
    400,
    'cursor-not-of-this-log',
    'This is not a position in the record: it is not the "next" of a page, or the record has since been restored from a backup. ' +
      'Start again without "after" and skip the ids that you already have; or use after=end to get only new events.',
  );
