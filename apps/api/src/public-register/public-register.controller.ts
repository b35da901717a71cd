import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CaseReference, type CouncilCode, councils } from '#domain';
import { londonDate } from '#legislation';
import { type RegisterEntry, registerEntry } from '#open-data';
import type { Sealing } from '#privacy';
import { findOnRegister, findRegister, type ReadDatabase, type RegisterLine } from '#read-models';
import { Clock } from '../asking/clock.js';
import { Directory } from '../asking/directory.js';
import { Public } from '../asking/requires.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database, sealing } from '../parts.js';
import { answeredForAll } from './answered-for-all.js';
import { RegisterQuery, registerFilter } from './public-register.query.js';
import { type RegisterLineView, RegisterView } from './public-register.view.js';

const usualPage = 20;

/** The register that the law has each council keep open to everybody: nobody need sign in. */
@ApiTags('Public register')
@Controller('councils/:council/register')
export class PublicRegisterController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The applications on a council's public register, the newest first. */
  @Get()
  @Public()
  @WaitsFor('council_caseload')
  @ApiOkResponse({ type: RegisterView })
  async register(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() query: RegisterQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterView | undefined> {
    this.#known(council);
    const { page = 1, size = usualPage } = query;
    const { cases, total } = await findRegister(this.reads, council, registerFilter(query), { page, size });
    return answeredForAll({ cases: cases.map(lineOf), total, page, size }, request, reply);
  }

  /** An application on the register, by its reference (a slash in it is written %2F): what of it is published. */
  @Get(':reference')
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } } } })
  async entry(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterEntry | undefined> {
    const known = this.#known(council);
    const today = londonDate(this.clock.now(request));
    const found = await findOnRegister(this.reads, council, reference as CaseReference);
    const entry =
      found &&
      registerEntry({
        found,
        policy: councils.settingOn(known, 'PublicationPolicySet', today) ?? null,
        open: (sealed) => this.people.openAll(sealed),
      });
    if (!entry) throw notThere;
    return answeredForAll(entry, request, reply);
  }

  #known(council: CouncilCode) {
    const known = this.directory.council(council);
    if (!known) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return known;
  }
}

/** The same whether there is no such case or it is not public: the answer must not tell which. */
const notThere = new Problem(404, 'not-on-the-register', 'No such application is on this register.');

const lineOf = ({ stage, ...line }: RegisterLine): RegisterLineView => ({
  ...line,
  part: stage === 'decided' || stage === 'withdrawn' ? 2 : 1,
});
