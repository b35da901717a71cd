import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, answeredUnless } from '../api/casebook-api.js';
import { decisionWords } from '../cases/case-parts.js';
import { caseAddress } from '../cases/case-row.js';
import type { CaseNamed } from '../cases/finding.js';
import { OpeningCases, pathOf } from '../cases/opening.js';
import { councilShown } from '../councils/councils.js';
import { Page } from '../page/page.js';
import { londonDay } from '../words/days.js';
import { type EarlierLine, earlierLines } from './earlier-lines.js';
import { placeOf, siteMap } from './site-map.js';

/**
 * The number of neighbouring sites on the map, because each boundary is a request. The list has all of them.
 */
const mostDrawn = 8;

const casePath = '/councils/{council}/planning-applications/{caseId}';

/** So far around the site may be looked. */
const around = [100, 250, 500];

/** The site of a case on a map, with other applications there. */
@Controller('cases/:council/:slug/map')
export class MapController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get()
  async map(
    @Param() named: CaseNamed,
    @Query('within') within: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, found, view, head, council } = await this.opening.open(named, request);
    const metres = around.find((each) => String(each) === within) ?? 0;
    const params = { path: pathOf(found), query: { metres } };
    const history = await answered(api.GET(`${casePath}/site-history`, { params }));
    const drawn = await Promise.all(
      history.cases.slice(0, mostDrawn).map(async ({ council: of, caseId }) => {
        const other = await answeredUnless(
          [403, 404],
          api.GET(casePath, { params: { path: { council: of, caseId } } }),
        );
        return other && placeOf(other.particulars?.boundary ?? null, other.site);
      }),
    );
    const earlier = await earlierLines(api, pathOf(found), view);
    const site = placeOf(view.particulars?.boundary ?? null, view.site);
    const others = drawn.filter((each) => each !== null);
    const numbers = new Map(
      history.cases.filter((_, at) => drawn[at]).map(({ caseId }, at): [string, number] => [caseId, at + 1]),
    );
    return new Page('cases/map', {
      ...{ title: `Map, ${head.reference}`, council, head, part: 'map', at: '/cases' },
      ...{
        sentence: history.sentence,
        isCut: history.isCut,
        map: site && siteMap(site, others, placesOf(earlier)),
      },
      earlier: earlier.map(({ until }) => londonDay(until)),
      ...{ metres, around: around.filter((each) => each !== metres) },
      isPoint: site !== null && site.point !== null,
      cases: history.cases.map((each) => ({
        ...{ reference: each.caseReference, href: caseAddress(each.council, each.caseReference) },
        ...{ council: councilShown(each.council), typeName: each.typeName, receivedOn: each.receivedOn },
        metres: each.metres,
        decision: each.decision && decisionWords(each.decision),
        number: numbers.get(each.caseId) ?? null,
      })),
    });
  }
}

const placesOf = (lines: readonly EarlierLine[]) => lines.map(({ place }) => place);
