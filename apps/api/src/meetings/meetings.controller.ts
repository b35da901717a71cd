import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, councils } from '#domain';
import {
  type AgendaItem,
  findForCommittee,
  type Meeting,
  meetingsOf,
  type ReadDatabase,
  type WorkCase,
} from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, staff } from '../access/requires.js';
import { briefOf } from '../case/case-brief.view.js';
import { CouncilPipe } from '../http/pipes.js';
import { malformed } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { MeetingFinder } from './meeting-finder.js';
import { MeetingsQuery } from './meetings.query.js';
import type { AgendaItemView, MeetingInFullView, MeetingsView, MeetingView } from './meetings.view.js';

@ApiTags('Committee')
@Controller('councils/:council/meetings')
export class MeetingsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(MeetingFinder) private readonly finder: MeetingFinder,
  ) {}

  /** Lists the council's committee meetings, how ready each is, and the cases waiting for one. */
  @Get()
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async meetings(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { from, to }: MeetingsQuery,
    @CurrentCaller() { today }: Caller,
  ): Promise<MeetingsView> {
    if (from && to && from > to) throw malformed([{ field: 'from', because: 'must not be later than to' }]);
    const cases = await findForCommittee(this.reads, [council]);
    const all = meetingsOf(cases, today);
    const waiting = cases.filter(({ stage, work }) => stage === 'at committee' && work.meeting === null);
    const meetings = all.filter(({ meetsOn }) => (!from || meetsOn >= from) && (!to || meetsOn <= to));
    return {
      ...{ council, on: today, sentence: sentenceOf(all, waiting.length) },
      meetings: meetings.map((each) => this.#view(each)),
      waiting: waiting.map(waitingView),
    };
  }

  /**
   * Gets one meeting by its id, its day, or its recorded id if that is unique: its agenda in order, and what
   * is ready and missing for each item.
   */
  @Get(':meeting')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async meeting(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('meeting') meeting: string,
    @CurrentCaller() { today }: Caller,
  ): Promise<MeetingInFullView> {
    const found = await this.finder.one(council, meeting, today);
    return { ...this.#view(found), agenda: found.items.map(itemView) };
  }

  #view({ id, meetingId, council, committee, meetsOn, isHeld, items, sentence }: Meeting): MeetingView {
    const joined = this.directory.council(council);
    const set = joined && councils.settingOn(joined, 'CommitteeSet', meetsOn);
    const ready = items.filter((each) => each.isReady).length;
    return {
      ...{ id, meetingId, council, committee, meetsOn, isHeld },
      ...{ seats: set?.seats ?? null, quorum: set?.quorum ?? null, items: items.length, ready, sentence },
    };
  }
}

function sentenceOf(meetings: readonly Meeting[], waiting: number): string {
  const waits =
    waiting === 0
      ? []
      : [waiting === 1 ? '1 case is waiting for a meeting.' : `${waiting} cases are waiting for a meeting.`];
  const toMinute = meetings.filter(
    ({ isHeld, items }) =>
      isHeld && items.some(({ resolution, found }) => resolution === null && found.stage === 'at committee'),
  );
  const next = meetings.find(({ isHeld }) => !isHeld);
  const minute = toMinute.length === 0 ? [] : [`${toMinute.length} held, without minutes so far.`];
  return [next ? next.sentence : 'No meeting is planned.', ...waits, ...minute].join(' ');
}

const waitingView = ({
  caseId,
  council,
  caseReference,
  address,
  ward,
  officer,
  decideBy,
  work,
}: WorkCase) => ({
  ...{ caseId, council, caseReference, address, ward, officer },
  ...{ referredOn: work.referredOn, latestMeeting: decideBy },
});

const itemView = ({ found, agendaItem, resolution, isReady, checks }: AgendaItem): AgendaItemView => ({
  ...{ agendaItem, ...briefOf(found), resolution, isReady },
  recommendation: found.work.recommendation?.recommends ?? null,
  checks: checks.map((each) => ({ ...each })),
});
