import { Controller, Get, Inject, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CaseReference, CouncilCode } from '#domain';
import { type CalendarDate, londonDate } from '#legislation';
import type { RegisterEntry } from '#open-data';
import {
  findOnRegister,
  findOnRegisterByFormer,
  findOnRegisterBySlug,
  findRegister,
  findSiteOnRegister,
  type ReadDatabase,
} from '#read-models';
import { Clock } from '../access/clock.js';
import { Directory } from '../access/directory.js';
import { Public } from '../access/requires.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { Answers } from '../openapi/schema-of.js';
import { database } from '../parts.js';
import { notOnTheRegister } from './not-on-the-register.js';
import { PublicCaching } from './public-caching.js';
import { PublicLists } from './public-lists.js';
import { RegisterQuery, registerFilter } from './public-register.query.js';
import { RegisterSiteView, RegisterView } from './public-register.view.js';
import { RegisterEntries } from './register-entries.js';
import { lineOf } from './register-line.js';

const usualPage = 20;

/** The register that the law requires each council to keep open to everybody, without sign-in. */
@ApiTags('Public register')
@UseInterceptors(PublicCaching)
@Controller('councils/:council/register')
export class PublicRegisterController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterEntries) private readonly entries: RegisterEntries,
    @Inject(PublicLists) private readonly lists: PublicLists,
  ) {}

  /** Lists the applications on a council's public register, the newest first. */
  @Get()
  @Public()
  @WaitsFor('council_caseload')
  @ApiOkResponse({ type: RegisterView })
  async register(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() query: RegisterQuery,
    @Req() request: FastifyRequest,
  ): Promise<RegisterView> {
    this.#known(council);
    const today = londonDate(this.clock.now(request));
    const { page = 1, size = usualPage } = query;
    const list = await this.lists.of(['register', council, query, today], async () => {
      const found = await findRegister(this.reads, council, registerFilter(query, today), { page, size });
      const cases = found.cases.map((line) => lineOf(line, today));
      return { cases, total: found.total, page, size };
    });
    if (list.total === 0) this.#followSuccessor(council, request);
    return list;
  }

  /**
   * Gets an application on the register by its reference (hyphens or %2F for slashes; upper and lower case
   * count the same): its published contents.
   */
  @Get(':reference')
  @ApiParam({
    name: 'reference',
    description: 'As on its letters; a former reference leads to the present one',
  })
  @Public()
  @WaitsFor('council_history')
  @Answers('RegisterEntryView')
  async entry(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
  ): Promise<RegisterEntry> {
    const known = this.#known(council);
    const today = londonDate(this.clock.now(request));
    const found = await this.#onRegister(council, reference);
    const entry = found && (await this.entries.of(found, [council, known], today));
    if (!entry) throw (await this.#redirectToNewReference(council, reference, today)) ?? notOnTheRegister;
    return entry;
  }

  /**
   * Lists other applications on this council's register on the same property, or on a site that touches this
   * one; the newest first.
   */
  @Get(':reference/site-history')
  @ApiParam({ name: 'reference', description: 'As on its letters, with hyphens or %2F for slashes' })
  @Public()
  @WaitsFor('council_site')
  @ApiOkResponse({ type: RegisterSiteView })
  async siteOnRegister(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
  ): Promise<RegisterSiteView> {
    this.#known(council);
    const today = londonDate(this.clock.now(request));
    const found = await this.#onRegister(council, reference);
    if (!found) throw (await this.#redirectToNewReference(council, reference, today)) ?? notOnTheRegister;
    const site = await findSiteOnRegister(this.reads, council, found.caseId);
    const cases = (site?.cases ?? []).map(({ caseId: _, council: __, sameProperty, touches, ...line }) => ({
      ...{ ...lineOf(line, today), sameProperty, touches },
    }));
    return { cases, isCut: site?.isCut ?? false };
  }

  async #onRegister(council: CouncilCode, reference: string) {
    return (
      (await findOnRegister(this.reads, council, reference as CaseReference)) ??
      (await findOnRegisterBySlug(this.reads, council, reference))
    );
  }

  /** The present address of a case that had this reference here before. */
  async #redirectToNewReference(
    council: CouncilCode,
    reference: string,
    today: CalendarDate,
  ): Promise<Problem | undefined> {
    const successors = this.directory.successorsOf(council, today);
    const found = await findOnRegisterByFormer(this.reads, { council, successors }, reference);
    if (!found) return undefined;
    const location = `/councils/${found.council}/register/${encodeURIComponent(found.caseReference)}`;
    const because = `It is now ${found.caseReference} of ${found.council}.`;
    return new Problem(308, 'reference-changed', because, [], { location });
  }

  /** The register of a succeeded council, once its successor has it. */
  #followSuccessor(council: CouncilCode, request: FastifyRequest): void {
    const { succession } = this.directory.membership(council, londonDate(this.clock.now(request)));
    const [successor, ...others] = succession?.successors ?? [];
    if (!successor || others.length > 0) return;
    const location = request.url.replace(`/councils/${council}/`, `/councils/${successor.council}/`);
    throw new Problem(308, 'council-succeeded', `${successor.council} now keeps this register.`, [], {
      location,
    });
  }

  #known(council: CouncilCode) {
    const joined = this.directory.council(council);
    if (!joined) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return joined;
  }
}
