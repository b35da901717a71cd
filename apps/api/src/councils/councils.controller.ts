import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, ForServiceFromTheBeginning, staff } from '../access/requires.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { OnDayQuery } from './councils.body.js';
import {
  type CouncilSettingsView,
  type CouncilView,
  councilSettingsView,
  councilView,
} from './councils.view.js';

@ApiTags('Councils')
@Controller('councils')
export class CouncilsController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** Lists the councils that share the service, each with its stage. */
  @Get()
  @ForServiceFromTheBeginning(...staff)
  councils(@CurrentCaller() { today }: Caller): CouncilView[] {
    return [...this.directory.councils].map((each) => councilView(this.directory, each, today));
  }

  /** Gets a council's settings on a day: its committee, what it publishes, teams and wards, retention. */
  @Get(':council/settings')
  @ForCouncil(...staff)
  settings(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on }: OnDayQuery,
    @CurrentCaller() { today }: Caller,
  ): CouncilSettingsView {
    const joined = this.directory.council(council);
    if (!joined) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return councilSettingsView(this.directory, [council, joined], on ?? today);
  }
}
