import { Controller, Get, Inject, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type CalendarDate, londonDate } from '#legislation';
import { findPublicApplication, findPublicApplications, type ReadDatabase } from '#read-models';
import { clientCouncil } from '../access/client-council.js';
import { Clock } from '../access/clock.js';
import { Directory } from '../access/directory.js';
import { Public } from '../access/requires.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { notOnTheRegister } from '../public-register/not-on-the-register.js';
import { PublicCaching } from '../public-register/public-caching.js';
import { PublicLists } from '../public-register/public-lists.js';
import { SameAnswers } from '../public-register/same-answers.js';
import { filterOf, PublicApplicationsQuery, pageOf } from './public-applications.query.js';
import {
  answer,
  PublicApplicationsView,
  PublicApplicationView,
  PublicCommentsView,
  PublicSpecialistsView,
  PublicSpecialistView,
  paginated,
} from './public-applications.view.js';
import { PublicCommentsQuery, PublicDocumentsQuery, PublicSaidQuery } from './public-lists.query.js';
import { bodyPage, commentsPage, documentsPage, nobodyCommented, nobodyConsulted } from './public-pages.js';
import { type Published, PublishedApplications } from './published-applications.js';

/**
 * The public side in the form of Open Digital Planning's registers: anonymous, one council at a time, each
 * application in their published format. References have hyphens for slashes.
 */
@ApiTags('Public applications')
@ApiHeader({
  name: 'x-client',
  required: false,
  description: 'Whose register, if no council is in the path',
})
@UseInterceptors(PublicCaching)
@Controller(['api/@next/public/applications', 'councils/:council/api/@next/public/applications'])
export class PublicApplicationsController {
  readonly #answers = new SameAnswers();

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PublishedApplications) private readonly published: PublishedApplications,
    @Inject(PublicLists) private readonly lists: PublicLists,
  ) {}

  /** Lists the applications on a council's register, the newest first. */
  @Get()
  @Public()
  @WaitsFor('council_caseload')
  @ApiOkResponse({ type: PublicApplicationsView })
  async publicApplications(
    @Query() query: PublicApplicationsQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const council = clientCouncil(request, this.directory);
    const today = this.#today(request);
    const { sortBy = 'receivedAt', orderBy = 'desc' } = query;
    const asked = { ...pageOf(query), sortBy, descending: orderBy === 'desc', today };
    const found = await this.lists.of(['applications', council, query, today], () =>
      findPublicApplications(this.reads, council, filterOf(query, today), asked),
    );
    const all = await Promise.all(found.cases.map((each) => this.published.of(each, today)));
    const shown = all.filter((each) => each !== undefined);
    const applications = shown.map(({ application }) => application);
    return this.#answers.of(found, applications, () => paginated(applications, asked, found));
  }

  /** Gets an application on the register by its reference. */
  @Get(':reference')
  @ApiParam({
    name: 'reference',
    description: 'With hyphens for slashes; upper and lower case count the same',
  })
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ type: PublicApplicationView })
  async publicApplication(
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { application } = await this.#published(reference, request);
    return this.#answers.of(application, [], () => answer(application));
  }

  /** Lists the published documents of an application. */
  @Get(':reference/documents')
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ type: PublicApplicationsView })
  async publicDocuments(
    @Param('reference') reference: string,
    @Query() query: PublicDocumentsQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { application } = await this.#published(reference, request);
    return documentsPage(application.files, query);
  }

  /** Lists the published comments of the public on an application, with how many support it or object. */
  @Get(':reference/publicComments')
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ type: PublicCommentsView })
  async publicComments(
    @Param('reference') reference: string,
    @Query() query: PublicCommentsQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { application, topics } = await this.#published(reference, request);
    return commentsPage(application.comments?.public ?? nobodyCommented, query, topics);
  }

  /** Lists the consultees on an application, each with its published responses. */
  @Get(':reference/specialistComments')
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ type: PublicSpecialistsView })
  async specialistComments(
    @Param('reference') reference: string,
    @Query() query: PublicCommentsQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { application } = await this.#published(reference, request);
    return commentsPage(application.comments?.specialist ?? nobodyConsulted, query);
  }

  /** Gets one consultee on an application, with its published responses. */
  @Get(':reference/specialistComments/:specialist')
  @Public()
  @WaitsFor('council_history')
  @ApiOkResponse({ type: PublicSpecialistView })
  async specialistComment(
    @Param('reference') reference: string,
    @Param('specialist') specialist: string,
    @Query() query: PublicSaidQuery,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const { application } = await this.#published(reference, request);
    const bodies = application.comments?.specialist?.comments ?? [];
    const body = bodies.find(({ id }) => id === specialist);
    if (!body) throw new Problem(404, 'not-consulted', 'No such body was consulted on this application.');
    return bodyPage(body, query);
  }

  async #published(reference: string, request: FastifyRequest): Promise<Published> {
    const council = clientCouncil(request, this.directory);
    const found = await findPublicApplication(this.reads, council, reference);
    const published = found && (await this.published.of(found, this.#today(request)));
    if (!published) throw notOnTheRegister;
    return published;
  }

  #today(request: FastifyRequest): CalendarDate {
    return londonDate(this.clock.now(request));
  }
}
