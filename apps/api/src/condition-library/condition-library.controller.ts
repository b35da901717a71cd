import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CouncilCode, councils } from '#domain';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, staff } from '../access/requires.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { Problem } from '../http/problem.js';
import { Answers } from '../openapi/schema-of.js';
import { ConditionLibraryQuery } from './condition-library.query.js';
import type { ConditionLibraryShown, LibraryVersionsShown } from './condition-library.view.js';

const ofCondition = () =>
  ApiParam({ name: 'conditionId', description: "The council's own short name of the condition" });

/** The conditions from which a council's officers choose. */
@ApiTags('Councils')
@Controller('councils/:council/conditions-library')
export class ConditionLibraryController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** Lists the conditions in force on a day, each in its words of that day. */
  @Get()
  @ForCouncil(...staff)
  @Answers('ConditionLibraryView')
  conditionLibrary(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on, type }: ConditionLibraryQuery,
    @CurrentCaller() { today }: Caller,
  ): Plain<ConditionLibraryShown> {
    const all = councils.libraryOn(this.#known(council).library, on ?? today);
    return plainJson({
      conditions: all.filter(({ condition }) => !type || councils.isForType(condition, type)),
    });
  }

  /** Gets a condition in all its versions. */
  @Get(':conditionId')
  @ofCondition()
  @ForCouncil(...staff)
  @Answers('LibraryVersionsView')
  libraryVersions(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('conditionId', RequestIdPipe) conditionId: string,
  ): Plain<LibraryVersionsShown> {
    const versions = this.#known(council).library.filter((each) => each.conditionId === conditionId);
    if (versions.length === 0)
      throw new Problem(404, 'unknown-condition', `${council}'s library has no condition ${conditionId}.`);
    return plainJson({ versions });
  }

  #known(council: CouncilCode) {
    const joined = this.directory.council(council);
    if (!joined) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return joined;
  }
}
