import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import { type Asked, type Body, bodiesIn, findConsulting, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { briefOf } from '../case/case-brief.view.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { ConsulteeCasesQuery } from './consultees.query.js';
import type {
  CaseAskedView,
  ConsulteeBodyView,
  ConsulteeCasesView,
  ConsulteesView,
} from './consultees.view.js';

@ApiTags('Consultation')
@Controller('councils/:council/consultees')
export class ConsulteesController {
  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  /** The bodies that were asked on the council's open cases, by name, and on how many of them each is waited for. */
  @Get()
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async consultees(
    @Param('council', CouncilPipe) council: CouncilCode,
    @CurrentCaller() { today }: Caller,
  ): Promise<ConsulteesView> {
    const bodies = bodiesIn(await findConsulting(this.reads, [council]), today);
    return { council, on: today, consultees: bodies.map(bodyView) };
  }

  /** Every case on which one consultee was asked; those without a response come first. */
  @Get(':consultee/cases')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async cases(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('consultee') consultee: string,
    @Query() { waiting }: ConsulteeCasesQuery,
    @CurrentCaller() { today }: Caller,
  ): Promise<ConsulteeCasesView> {
    const bodies = bodiesIn(await findConsulting(this.reads, [council]), today);
    const body = bodies.find(({ id }) => id === consultee);
    if (!body)
      throw new Problem(
        404,
        'unknown-consultee',
        `No such body was consulted on an open case of ${council}.`,
      );
    const asked = body.asked.filter(({ answeredOn }) => !waiting || answeredOn === null);
    return { ...bodyView(body), on: today, cases: asked.map(caseView) };
  }
}

const bodyView = ({ id, name, kind, asked, waiting, late, sentence }: Body): ConsulteeBodyView => ({
  ...{ id, name, kind, asked: asked.length, waiting, late, sentence },
});

const caseView = ({ found, contactedOn: askedOn, respondBy, answeredOn, isLate }: Asked): CaseAskedView => ({
  ...{ ...briefOf(found), askedOn, respondBy, answeredOn, isLate },
});
