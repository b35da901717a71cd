import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, answeredUnless } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { councilAsked } from './council-asked.js';
import { isYear, savingsAddress, savingsAsCsv, savingsShown, yearInWords } from './savings.js';

/** What sharing saves, beside what each council would have spent alone. */
@Controller('money')
export class SavingsController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** All councils of the user together, then each. */
  @Get('savings/:year')
  async savings(@Req() request: FastifyRequest, @Param('year') text: string): Promise<Page> {
    const api = this.asking.api(request);
    const year = yearAsked(text);
    const params = { path: { year: text } };
    const [{ councils, together }, called] = await Promise.all([
      answered(api.GET('/savings/{year}', { params })),
      this.names.readFor(api),
    ]);
    const each = councils.map(({ council, ...saved }) => ({
      ...{ ...savingsShown(saved), council: called.council(council), href: savingsAddress(year, council) },
      ...{ forecastSavingPence: saved.forecastSavingPence, targetPence: saved.targetSavingPence },
    }));
    const [only] = each;
    return new Page('money/savings', {
      ...pageOf(year),
      ...(each.length === 1 && { council: only!.council }),
      ...{ together: together && savingsShown(together, each.length), each: each.length > 1 ? each : [] },
    });
  }

  @Get('savings/:year/months.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="savings.csv"')
  async csv(@Req() request: FastifyRequest, @Param('year') text: string): Promise<string> {
    yearAsked(text);
    const params = { path: { year: text } };
    const { councils } = await answered(this.asking.api(request).GET('/savings/{year}', { params }));
    return savingsAsCsv(councils);
  }

  /** One council's part of it. */
  @Get(':council/savings/:year')
  async ofCouncil(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('year') text: string,
  ): Promise<Page> {
    const year = yearAsked(text);
    const api = this.asking.api(request);
    const council = await councilAsked(api, this.names, code);
    const params = { path: { council: council.code, year: text } };
    const saved = await answeredUnless([404], api.GET('/councils/{council}/savings/{year}', { params }));
    return new Page('money/savings', {
      ...{ ...pageOf(year, council.code), council, together: saved && savingsShown(saved), each: [] },
    });
  }

  @Get(':council/savings/:year/months.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="savings.csv"')
  async csvOfCouncil(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('year') text: string,
  ): Promise<string> {
    yearAsked(text);
    const api = this.asking.api(request);
    const { code: council } = await councilAsked(api, this.names, code);
    const params = { path: { council, year: text } };
    const saved = await answered(api.GET('/councils/{council}/savings/{year}', { params }));
    return savingsAsCsv([saved]);
  }
}

function yearAsked(text: string): number {
  if (!isYear(text)) throw notHere();
  return Number(text);
}

const pageOf = (year: number, council?: string) => ({
  ...{ title: `Savings, ${yearInWords(year)}`, at: '/money', years: yearInWords(year) },
  csv: `${savingsAddress(year, council)}/months.csv`,
  beside: [year - 1, year + 1]
    .filter((each) => isYear(String(each)))
    .map((each) => ({ words: yearInWords(each), href: savingsAddress(each, council) })),
});
