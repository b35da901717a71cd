import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { caseRow } from '../cases/case-row.js';
import { Page } from '../page/page.js';
import { AskingFor } from '../session/asking.js';

const open = [
  'to validate',
  'invalid',
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
] as const;

/** What must I do, by when. */
@Controller('work')
export class WorkController {
  constructor(@Inject(AskingFor) private readonly asking: AskingFor) {}

  @Get()
  async work(@Req() request: FastifyRequest, @Query('council') council?: string): Promise<Page> {
    const officer = request.session!.id;
    const query = { officer, orderBy: 'decideBy' as const, size: 200, stage: [...open] };
    const { cases, total } = await answered(this.asking.api(request).GET('/caseload', { params: { query } }));
    const rows = cases.map(caseRow);
    const councils = [...new Map(rows.map(({ council: each }) => [each.code, each])).values()].map(
      (each) => ({
        ...each,
        count: rows.filter((row) => row.council.code === each.code).length,
      }),
    );
    return new Page('work/work', {
      ...{ title: 'My work', at: '/work', total, councils, chosen: council },
      rows: rows.filter((row) => council === undefined || row.council.code === council.toUpperCase()),
    });
  }
}
