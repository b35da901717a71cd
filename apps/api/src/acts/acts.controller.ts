import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseId } from '#domain';
import { UnreadableFact } from '#event-store';
import type { Json, Sealing } from '#privacy';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil, ForService, RecordsNothing, staff } from '../access/requires.js';
import { unknownCase } from '../case/preserved-submission.js';
import type { RecordedCase } from '../case/recorded-case.js';
import { RecordedCases } from '../case/recorded-cases.js';
import { eachOf } from '../http/at-once.js';
import { held } from '../http/held.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { openedByTheWay } from '../looks/by-the-way.js';
import { sealing } from '../parts.js';
import { ActOnCasesBody } from './acts.body.js';
import { ActsQuery } from './acts.query.js';
import { type ActOnCasesView, type ActOnCaseView, ActsView } from './acts.view.js';
import { CaseActs } from './case-acts.js';
import { type DefinedAct, definedActs } from './defined.js';

/** How many records are read at once. */
const atOnce = 16;

@ApiTags('Planning applications')
@Controller()
export class ActsController {
  constructor(
    @Inject(RecordedCases) private readonly cases: RecordedCases,
    @Inject(CaseActs) private readonly acts: CaseActs,
    @Inject(sealing) private readonly people: Sealing,
  ) {}

  /**
   * What you may do to this case today: every act, or why it is not possible, warnings, and what to do first.
   */
  @Get('councils/:council/planning-applications/:caseId/acts')
  @CaseInPath()
  @ForCouncil(...staff)
  async ofCase(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() { only }: ActsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ActsView> {
    const recorded = await this.cases.of(caseId);
    if (!recorded || recorded.council !== caller.council) throw unknownCase;
    const acts = this.acts.of(recorded, caller, only) as unknown as Json;
    return openedByTheWay(this.people, acts) as unknown as ActsView;
  }

  /**
   * Lists which of these cases permit one act by you today. A case that you may not see is answered like one
   * that does not exist.
   */
  @Post('acts')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  async onCases(
    @Body() { command, caseIds }: ActOnCasesBody,
    @CurrentCaller() caller: Caller,
  ): Promise<ActOnCasesView> {
    const act = definedActs.find((each) => each.command === command)!;
    const cases = await eachOf(caseIds, atOnce, (caseId) => this.#onCase(caseId, act, caller));
    return { command, label: act.label, button: act.button, on: caller.today, cases };
  }

  async #onCase(caseId: CaseId, act: DefinedAct, caller: Caller): Promise<ActOnCaseView> {
    const found = await this.#seen(caseId, caller);
    if ('code' in found)
      return { caseId, may: false, because: { code: found.code, words: found.detail }, cautions: [] };
    const { may, because, cautions } = this.acts.one(found, caller, act);
    return { caseId, may, because, cautions };
  }

  async #seen(
    caseId: CaseId,
    caller: Caller,
  ): Promise<RecordedCase | Pick<typeof unknownCase, 'code' | 'detail'>> {
    try {
      const recorded = await this.cases.of(caseId);
      return recorded && caller.open.includes(recorded.council) ? recorded : unknownCase;
    } catch (error) {
      if (!(error instanceof UnreadableFact)) throw error;
      return held(error.at, caller);
    }
  }
}
