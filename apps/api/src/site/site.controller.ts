import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseId } from '#domain';
import { findSiteHistory, type ReadDatabase, type SiteHistory } from '#read-models';
import { count, typeName } from '#wording';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import { unknownCase } from '../case/preserved-submission.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { Answers } from '../openapi/schema-of.js';
import { database } from '../parts.js';
import { withoutStatusFacts } from '../public-register/register-line.js';
import { SiteHistoryQuery } from './site.query.js';
import type { SiteHistoryShown } from './site.view.js';

@ApiTags('Planning applications')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class SiteController {
  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  /**
   * Lists other applications of all your councils on the same property, or on a site that touches this one or
   * lies within so many metres of it; the newest first.
   */
  @Get('site-history')
  @ForCouncil(...staff)
  @WaitsFor('council_site')
  @Answers('SiteHistoryView')
  async siteHistory(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() { metres = 0 }: SiteHistoryQuery,
    @CurrentCaller() { council, open }: Caller,
  ): Promise<Plain<SiteHistoryShown>> {
    const seen = [...new Set([council!, ...open])];
    const found = await findSiteHistory(this.reads, { whose: council!, seen }, caseId, metres);
    if (!found) throw unknownCase;
    const cases = found.cases.map((each) => ({
      ...withoutStatusFacts(each),
      typeName: typeName(each.applicationType),
    }));
    return plainJson({ ...found, cases, sentence: sentenceOf(found, metres) });
  }
}

function sentenceOf({ uprn, shape, cases }: SiteHistory, within: number): string {
  if (uprn === null && shape === 'none')
    return 'The case has neither a property number nor a red line: search for its address.';
  const near = within === 0 ? null : `within ${count(within, 'metre')} of this site`;
  if (cases.length === 0)
    return `No other application is on this property or ${near ?? 'touches this site'}.`;
  const many = count(cases.length, 'other application');
  return cases.length === 1
    ? `${many} is on this property or ${near ?? 'touches this site'}.`
    : `${many} are on this property or ${near ?? 'touch this site'}.`;
}
