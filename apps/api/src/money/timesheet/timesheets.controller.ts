import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, costRecovery, type OfficerId, officers, timesheets } from '#domain';
import { findTimesheet, listWeeks, type ReadDatabase } from '#read-models';
import type { Caller } from '../../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../../access/decorators.js';
import { Directory } from '../../access/directory.js';
import { ByOwnCouncils, ForService } from '../../access/requires.js';
import { TakesLargeBodies } from '../../edge/routes.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { OfficerPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { MonthPipe } from '../billing/billing.pipes.js';
import { RecordTimeBody, TimeCsvBody, type TimeEntryBody } from './time.body.js';
import { timeFromCsv } from './time-from-csv.js';
import { workers } from './timesheet.commands.js';
import { WeeksQuery } from './timesheets.query.js';
import { TimesheetView, WeeksView } from './timesheets.view.js';
import { WorkDone } from './work-done.js';

type RecordTime = Extract<timesheets.TimesheetCommand, { type: 'RecordTime' }>;

@ApiTags('Time and money')
@Controller()
export class TimesheetsController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(WorkDone) private readonly work: WorkDone,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Records your own time, one entry or many. All are checked before the first is recorded. */
  @Post('time')
  @HttpCode(200)
  @CommandHeaders()
  @ByOwnCouncils(...workers)
  async record(
    @Body() { entries }: RecordTimeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const commands = await Promise.all(entries.map((entry) => this.#command(entry, request)));
    let done: CommandDone | undefined;
    for (const command of commands) {
      const each = { ...request, council: null, commandId: `${request.commandId}/${command.entryId}` };
      done = await this.#record(command, each);
    }
    return done!;
  }

  /** Records your own time from the lines of a CSV. */
  @TakesLargeBodies()
  @Post('time/csv')
  @HttpCode(200)
  @CommandHeaders()
  @ByOwnCouncils(...workers)
  recordCsv(@Body() { csv }: TimeCsvBody, @AsCommand() request: CommandRequest): Promise<CommandDone> {
    return this.record(timeFromCsv(csv), request);
  }

  /**
   * Lists weeks in a state, the oldest first: submitted weeks wait for approval. Only time that your councils
   * pay for, or share.
   */
  @Get('time/weeks')
  @ForService('teamLeader', 'serviceManager', 'finance', 'auditor')
  @WaitsFor('billing_timesheet')
  async weeks(
    @Query() { state = 'submitted' }: WeeksQuery,
    @CurrentCaller() { open }: Caller,
  ): Promise<WeeksView> {
    const found = await listWeeks(this.reads, open, state);
    return {
      weeks: found.map(({ stage, ...week }) => ({
        ...week,
        officerName: this.directory.nameOf(week.officer) ?? week.officer,
        state: stage,
      })),
    };
  }

  /** Gets your own month. */
  @Get('time/:month')
  @ForService(...workers)
  @WaitsFor('billing_timesheet')
  ownTimesheet(
    @Param('month', MonthPipe) month: costRecovery.Month,
    @CurrentCaller() { actor }: Caller,
  ): Promise<TimesheetView> {
    return this.#timesheet(actor.id as OfficerId, month);
  }

  /** Gets an officer's month: the time that your councils pay for, or share. */
  @Get('officers/:officer/time/:month')
  @ForService('teamLeader', 'serviceManager', 'finance', 'auditor')
  @WaitsFor('billing_timesheet')
  timesheet(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @CurrentCaller() { open }: Caller,
  ): Promise<TimesheetView> {
    return this.#timesheet(officer, month, open);
  }

  async #timesheet(
    officer: OfficerId,
    month: costRecovery.Month,
    councils?: readonly CouncilCode[],
  ): Promise<TimesheetView> {
    return plainJson(await findTimesheet(this.reads, officer, month, councils));
  }

  async #record(command: RecordTime, request: CommandRequest): Promise<CommandDone> {
    const stream = `timesheet-${command.officer}-${costRecovery.monthOf(command.workedOn)}` as const;
    return commandDone(await this.commands.send(timesheets.timesheet, stream, command, request));
  }

  /** With the officer's grade on that day, which becomes part of the fact. */
  async #command(
    { entryId, workedOn, minutes, chargeable = true, ...about }: TimeEntryBody,
    request: CommandRequest,
  ) {
    const officer = request.actor.id as OfficerId;
    const officerFound = this.directory.officer(officer);
    const post = officerFound.joined ? officers.postOn(officerFound.posts, workedOn) : undefined;
    if (!post)
      throw new Problem(
        409,
        'no-post',
        `No post is recorded for you on ${workedOn}, so your grade is unknown: ask the people who keep the officers' records.`,
      );
    const { grade, specialism } = post;
    const work = await this.work.named({ entryId, ...about }, request);
    const entry = { entryId, minutes, work, grade, specialism, chargeable };
    return { type: 'RecordTime', officer, workedOn, on: request.today, ...entry } as const;
  }
}
