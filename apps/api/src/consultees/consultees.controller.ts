import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import { count } from '#wording';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ForCouncil, ForService, staff } from '../access/requires.js';
import { CouncilPipe } from '../http/pipes.js';
import { WaitsFor } from '../http/wait-for.js';
import { BodiesAsked, bodyView, casesView } from './bodies-asked.js';
import { ConsulteeCasesQuery, WaitedForCasesQuery, WaitedForQuery } from './consultees.query.js';
import type { ConsulteeCasesView, ConsulteesView, WaitedForView } from './consultees.view.js';

/** Who waits for whom: of one council, and of all that somebody acts for. */
@ApiTags('Consultation')
@Controller()
export class ConsulteesController {
  constructor(
    @Inject(BodiesAsked) private readonly bodies: BodiesAsked,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** The bodies of the council's directory and those asked on its open cases, and on how many each is waited for. */
  @Get('councils/:council/consultees')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async consultees(
    @Param('council', CouncilPipe) council: CouncilCode,
    @CurrentCaller() { today }: Caller,
  ): Promise<ConsulteesView> {
    const bodies = await this.bodies.of([council], today);
    return { council, on: today, consultees: bodies.map(bodyView) };
  }

  /** Every open case of the council on which one body was asked; those without a response come first. */
  @Get('councils/:council/consultees/:consultee/cases')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async cases(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('consultee') consultee: string,
    @Query() { waiting }: ConsulteeCasesQuery,
    @CurrentCaller() { today }: Caller,
  ): Promise<ConsulteeCasesView> {
    return casesView(await this.bodies.one(consultee, [council], today), { waiting, on: today });
  }

  /** The same of all councils that you act for, or of those that you name: whom their open cases wait for. */
  @Get('consultees')
  @ForService(...staff)
  @WaitsFor('council_worklist')
  async waitedFor(
    @Query() { council = [] }: WaitedForQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<WaitedForView> {
    const { today: on } = caller;
    const open = this.permissions.narrow(caller, council);
    const bodies = await this.bodies.of(open, on);
    const waited = bodies.filter(({ waiting }) => waiting > 0);
    const answers = waited.reduce((sum, { waiting }) => sum + waiting, 0);
    const late = bodies.reduce((sum, each) => sum + each.late, 0);
    const sentence =
      answers === 0
        ? 'Nobody is waited for.'
        : `${count(answers, 'answer')} of ${count(waited.length, 'body', 'bodies')} ${answers === 1 ? 'is' : 'are'} waited for, ${late} past the day.`;
    return { on, councils: [...open], sentence, consultees: bodies.map(bodyView) };
  }

  /** Everything that waits for one body, whichever of your councils asked it; those without a response come first. */
  @Get('consultees/:consultee/cases')
  @ForService(...staff)
  @WaitsFor('council_worklist')
  async waitedForOn(
    @Param('consultee') consultee: string,
    @Query() { waiting, council = [] }: WaitedForCasesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ConsulteeCasesView> {
    const { today: on } = caller;
    const open = this.permissions.narrow(caller, council);
    return casesView(await this.bodies.one(consultee, open, on), { waiting, on });
  }
}
