import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { addressWith } from '../page/asked.js';
import { Page } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';

const size = 50;

/** The list of who looked at withheld details. */
@Controller('audit/looks')
export class LooksController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async looks(@Query('before') asked: string | undefined, @Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const before = /^\d{1,18}$/.test(asked ?? '') ? asked! : undefined;
    const query = { limit: size, ...(before !== undefined && { before }) };
    const [called, { looks, next }] = await Promise.all([
      this.names.readFor(api),
      answered(api.GET('/looks', { params: { query } })),
    ]);
    return new Page('audit/looks', {
      ...{ title: 'Looks', at: '/audit' },
      looks: looks.map((each) => ({
        ...{ ...each, council: called.council(each.council) },
        href: each.caseReference === null ? null : caseAddress(each.council, each.caseReference),
      })),
      first: before === undefined ? null : '/audit/looks',
      next: next && addressWith('/audit/looks', { before: next }),
    });
  }
}
