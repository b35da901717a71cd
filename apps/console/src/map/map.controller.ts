import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, answeredUnless, type CasebookApi } from '../api/casebook-api.js';
import { decisionWords } from '../cases/case-parts.js';
import { caseAddress } from '../cases/case-row.js';
import type { CaseNamed } from '../cases/finding.js';
import { type OpenedCase, OpeningCases, pathOf } from '../cases/opening.js';
import { councilShown } from '../councils/councils.js';
import { addressWith } from '../page/asked.js';
import { Page } from '../page/page.js';
import { londonDay } from '../words/days.js';
import { type EarlierLine, earlierLines } from './earlier-lines.js';
import { geoJsonOf } from './geojson.js';
import { placeOf, siteMap } from './site-map.js';

/**
 * The number of neighbouring sites on the map, because each boundary is a request. The list has all of them.
 */
const mostDrawn = 8;

const casePath = '/councils/{council}/planning-applications/{caseId}';

/** So far around the site may be looked. */
const around = [100, 250, 500];

/** The site of a case on a map, with other applications there. */
@Controller('cases/:council/:slug')
export class MapController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get('map')
  async map(
    @Param() named: CaseNamed,
    @Query('within') within: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.opening.open(named, request);
    const { found, head, council } = opened;
    const metres = metresAsked(within);
    const { history, site, drawn, earlier } = await drawnOn(opened, metres);
    const numbers = new Map(drawn.map(({ caseId, number }) => [caseId, number]));
    const others = drawn.map(({ place }) => place);
    return new Page('cases/map', {
      ...{ title: `Map, ${head.reference}`, council, head, part: 'map', at: '/cases' },
      ...{
        sentence: history.sentence,
        isCut: history.isCut,
        map: site && siteMap(site, others, placesOf(earlier)),
      },
      earlier: earlier.map(({ until }) => londonDay(until)),
      geojson: site && addressWith(`${found.href}/map.geojson`, { within: metres || '' }),
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

  /** What the map draws, to open in another program. */
  @Get('map.geojson')
  @Header('content-type', 'application/geo+json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="map.geojson"')
  async geoJson(
    @Param() named: CaseNamed,
    @Query('within') within: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const opened = await this.opening.open(named, request);
    const { site, drawn, earlier } = await drawnOn(opened, metresAsked(within));
    const { reference } = opened.head;
    const shown = [
      ...(site ? [{ place: site, properties: { is: 'this site', reference } }] : []),
      ...drawn.map(({ place, number, reference: other }) => ({
        ...{ place, properties: { is: 'another application', reference: other, number } },
      })),
      ...earlier.map(({ place, until }) => ({
        ...{
          place,
          properties: { is: 'an earlier red line of this site', reference, until: londonDay(until) },
        },
      })),
    ];
    return JSON.stringify(geoJsonOf(shown));
  }
}

/** What the map of a case draws, in the order in which it is numbered. */
async function drawnOn({ api, found, view }: OpenedCase, metres: number) {
  const params = { path: pathOf(found), query: { metres } };
  const history = await answered(api.GET(`${casePath}/site-history`, { params }));
  const [places, earlier] = await Promise.all([
    Promise.all(history.cases.slice(0, mostDrawn).map((each) => placeOfCase(api, each))),
    earlierLines(api, pathOf(found), view),
  ]);
  const drawn = history.cases
    .flatMap(({ caseId, caseReference }, at) => {
      const place = places[at];
      return place ? [{ caseId, reference: caseReference, place }] : [];
    })
    .map((each, at) => ({ ...each, number: at + 1 }));
  return { history, drawn, earlier, site: placeOf(view.particulars?.boundary ?? null, view.site) };
}

async function placeOfCase(
  api: CasebookApi,
  { council, caseId }: { readonly council: string; readonly caseId: string },
) {
  const params = { path: { council, caseId } };
  const found = await answeredUnless([403, 404], api.GET(casePath, { params }));
  return found && placeOf(found.particulars?.boundary ?? null, found.site);
}

const metresAsked = (within: string | undefined): number =>
  around.find((each) => String(each) === within) ?? 0;

const placesOf = (lines: readonly EarlierLine[]) => lines.map(({ place }) => place);
