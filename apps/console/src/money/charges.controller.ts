import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { answered } from '../api/casebook-api.js';
import { addressWith, pageAsked, pagesOf } from '../page/asked.js';
import { Page } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { londonDay } from '../words/days.js';
import { actsByRole } from './acts-by-role.js';
import { chargeFacts, chargeRow, chargesTogether } from './charges.js';
import { councilAsked } from './council-asked.js';
import { feeChoices, feeStates, feesShown } from './fees.js';

const size = 50;

const onCharge = [
  '/councils/{council}/charges/{chargeId}/payments',
  '/councils/{council}/charges/{chargeId}/credits',
  '/councils/{council}/charges/{chargeId}/refunds',
] as const;

/** What others owe a council: charges for advice, debts, and statutory fees. */
@Controller('money/:council')
export class ChargesController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Described) private readonly described: Described,
  ) {}

  /** Debts, the longest due first. */
  @Get('debtors')
  async debtors(@Req() request: FastifyRequest, @Param('council') code: string): Promise<Page> {
    const { api, council, params, address } = await this.#asked(request, code);
    const { charges, fees } = await answered(api.GET('/councils/{council}/debtors', { params }));
    const rows = charges.map((each) => chargeRow(each, address, londonDay(new Date())));
    return new Page('money/debtors', {
      ...{ title: 'Debtors', at: '/money', council, address, rows, together: chargesTogether(rows) },
      fees: feesShown(fees),
    });
  }

  /** All charges, the latest first. */
  @Get('charges')
  async charges(@Req() request: FastifyRequest, @Param('council') code: string): Promise<Page> {
    const { api, council, params, address } = await this.#asked(request, code);
    const { charges } = await answered(api.GET('/councils/{council}/charges', { params }));
    const to = { address: `${address}/charges`, ...this.#offering(request) };
    const rows = charges.toReversed().map((each) => chargeRow(each, address, londonDay(new Date())));
    return new Page('money/charges', {
      ...{ title: 'Charges', at: '/money', council, address, rows, together: chargesTogether(rows) },
      offered: await actsByRole(['/councils/{council}/charges/{chargeId}/invoice'], to),
    });
  }

  @Get('charges/:charge')
  async charge(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('charge') chargeId: string,
  ): Promise<Page> {
    const { api, council, address } = await this.#asked(request, code);
    const params = { path: { council: council.code, chargeId } };
    const [opened, called] = await Promise.all([
      answered(api.GET('/councils/{council}/charges/{chargeId}', { params })),
      this.names.readFor(api),
    ]);
    const charge = chargeRow(opened, address, londonDay(new Date()));
    return new Page('money/charge', {
      ...{ title: `Invoice ${opened.invoiceNumber}`, at: '/money', council, address },
      charge,
      offered: await actsByRole(onCharge, { address: charge.href, ...this.#offering(request) }),
      facts: chargeFacts(opened.facts, called.person),
    });
  }

  /** Statutory fees, case by case. */
  @Get('fees')
  async fees(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Query() asked: { readonly state?: string; readonly page?: string },
  ): Promise<Page> {
    const { api, council, params, address } = await this.#asked(request, code);
    const state = feeStates.find((each) => each === asked.state);
    const query = state ? { state } : {};
    const found = await answered(
      api.GET('/councils/{council}/statutory-fees', { params: { ...params, query } }),
    );
    const page = pageAsked(asked.page);
    const link = (to: string) => addressWith(`${address}/fees`, { state, page: to });
    return new Page('money/fees', {
      ...{ title: 'Statutory fees', at: '/money', council, address, totals: found.totals, state },
      states: feeChoices(found.totals.cases, `${address}/fees`, state),
      rows: feesShown(found.fees.toReversed()).slice((page - 1) * size, page * size),
      total: found.fees.length,
      pages: pagesOf({ page, total: found.fees.length, size }, link),
    });
  }

  #offering({ session }: FastifyRequest) {
    return { roles: session?.roles ?? [], described: this.described };
  }

  async #asked(request: FastifyRequest, code: string) {
    const api = this.asking.api(request);
    const council = await councilAsked(api, this.names, code);
    const params = { path: { council: council.code } };
    return { api, council, params, address: `/money/${council.code.toLowerCase()}` };
  }
}
