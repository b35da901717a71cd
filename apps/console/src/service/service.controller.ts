import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { savingsInBrief } from '../money/savings-in-brief.js';
import { Page } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { dayShown } from '../timeline/reading-days.js';
import { londonDay } from '../words/days.js';
import { membershipInWords } from '../words/stages.js';
import { lawShown } from './law.js';
import { timeLineOf } from './time-line.js';
import { monthsAsCsv, serviceShown } from './where-cases-stand.js';

/** The service as a whole: workload, councils, and the law. */
@Controller('service')
export class ServiceController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async service(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const counts = (by: ('stage' | 'council' | 'month')[]) =>
      answered(api.GET('/caseload/counts', { params: { query: { by } } }));
    const [called, cells, months, services, savings] = await Promise.all([
      this.names.readFor(api),
      counts(['stage', 'council']),
      counts(['month']),
      answered(api.GET('/shared-services')),
      savingsInBrief(api),
    ]);
    const shown = called.councils.map((each) => ({ ...each, stage: membershipInWords(each.stage) }));
    return new Page('service/service', {
      ...{ title: 'Service', at: '/service', savings },
      ...serviceShown(cells, months, shown),
      timeLine: timeLineOf(
        services.flatMap((each) => each.councils),
        cells.on,
        called.council,
      ),
    });
  }

  @Get('months.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="received-and-completed.csv"')
  async csv(@Req() request: FastifyRequest): Promise<string> {
    const query = { by: ['month' as const] };
    return monthsAsCsv(
      await answered(this.asking.api(request).GET('/caseload/counts', { params: { query } })),
    );
  }

  /** Every rule in force on a day, with its origin, start and confidence. Unverified rules come first. */
  @Get('law')
  async law(@Req() request: FastifyRequest, @Query('on') on: string | undefined): Promise<Page> {
    const law = await answered(this.asking.api(request).GET('/law'));
    const { day } = dayShown(on, londonDay(new Date()));
    return new Page('service/law', { ...{ title: 'The law', at: '/service', day }, ...lawShown(law, day) });
  }
}
