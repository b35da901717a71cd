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
import { ConsulteeDirectoryQuery } from './consultees.query.js';
import type { ConsulteeDirectoryShown, DirectoryVersionsShown } from './directory.view.js';

const ofConsultee = () =>
  ApiParam({ name: 'consulteeId', description: "The council's own short name of the body" });

/** The bodies that a council's officers ask for their views, and how each is reached. */
@ApiTags('Consultation')
@Controller('councils/:council/consultee-directory')
export class ConsulteeDirectoryController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** Whom the directory has on a day, by name. */
  @Get()
  @ForCouncil(...staff)
  @Answers('ConsulteeDirectoryView')
  consulteeDirectory(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on, type }: ConsulteeDirectoryQuery,
    @CurrentCaller() { today }: Caller,
  ): Plain<ConsulteeDirectoryShown> {
    const held = councils.directoryOn(this.#entries(council), on ?? today);
    return plainJson({
      consultees: held.filter(({ consultee }) => !type || councils.isSuggestedFor(consultee, type)),
    });
  }

  /** An entry in all its versions. */
  @Get(':consulteeId')
  @ofConsultee()
  @ForCouncil(...staff)
  @Answers('DirectoryVersionsView')
  directoryVersions(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('consulteeId', RequestIdPipe) consulteeId: string,
  ): Plain<DirectoryVersionsShown> {
    const versions = councils.periodsOf(this.#entries(council), consulteeId);
    if (versions.length === 0)
      throw new Problem(404, 'unknown-consultee', `This council's directory has no ${consulteeId}.`);
    return plainJson({ versions });
  }

  #entries(council: CouncilCode): readonly councils.DirectoryEntry[] {
    const joined = this.directory.council(council);
    if (!joined) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return joined.directory;
  }
}
