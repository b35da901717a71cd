import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  decidedInTime,
  designationRisk,
  earliestLawfulDecision,
  maySign,
  permissionLifeOf,
  responseDue,
  returnLineOf,
  standardConditionsOf,
  validDay,
} from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, RecordsNothing, staff } from '../access/requires.js';
import { malformed } from '../http/problem.js';
import type { LawAnswers } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { answered } from './answered.js';
import { LawAsked } from './law-asked.js';
import {
  DesignationQuestionBody,
  EarliestDecisionQuestionBody,
  ResponseDueQuestionBody,
  ReturnLineQuestionBody,
  StandardConditionsQuestionBody,
  TimelinessQuestionBody,
  ValidDayQuestionBody,
  WhoSignsQuestionBody,
} from './law-decision.body.js';
import { readable } from './readable.js';

/** Questions about a case before its decision, and about the decision. Nothing is written. */
@ApiTags('The law')
@Controller('law')
export class LawDecisionController {
  constructor(@Inject(LawAsked) private readonly lawAsked: LawAsked) {}

  /** Works out the day from which an application is valid, from what it needed and when each item was sent. */
  @Post('valid-day')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('ValidDayAnswerView')
  validDay(@Body() { council, pieces }: ValidDayQuestionBody): LawAnswers['ValidDayAnswerView'] {
    return readable(answered(() => validDay(pieces, this.lawAsked.under(council).corrections)));
  }

  /**
   * Works out the last day for an answer to a request in validation, to a dispute, or to a pre-commencement
   * condition.
   */
  @Post('response-due')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('ResponseDueAnswerView')
  responseDue(
    @Body() { council, asked, askedOn }: ResponseDueQuestionBody,
  ): LawAnswers['ResponseDueAnswerView'] {
    return readable(answered(() => responseDue(asked, askedOn, this.lawAsked.under(council).corrections)));
  }

  /**
   * Works out by when to decide with agreed longer periods, which of them count, and whether a decision was
   * in time.
   */
  @Post('timeliness')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('TimelinessAnswerView')
  timeliness(@Body() { council, ...facts }: TimelinessQuestionBody): LawAnswers['TimelinessAnswerView'] {
    return readable(answered(() => decidedInTime(facts, this.lawAsked.under(council).corrections)));
  }

  /** Works out from which day a decision is lawful after the given publicity; or what is still missing. */
  @Post('earliest-decision')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('EarliestDecisionAnswerView')
  earliestDecision(
    @Body() { council, given = [], ...facts }: EarliestDecisionQuestionBody,
  ): LawAnswers['EarliestDecisionAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    return readable(answered(() => earliestLawfulDecision({ ...facts, given }, corrections)));
  }

  /** Lists the conditions that the law itself requires on a grant; none for most types. */
  @Post('standard-conditions')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('StandardConditionsAnswerView')
  standardConditions(
    @Body() { council, type, decidedOn }: StandardConditionsQuestionBody,
  ): LawAnswers['StandardConditionsAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    const lastDay = permissionLifeOf({ type, decidedOn }, corrections)?.value.lastDay ?? null;
    return { conditions: standardConditionsOf({ type, on: decidedOn, lastDay }, corrections) };
  }

  /** Says whether somebody may sign a decision under the council's scheme on the day. */
  @Post('who-signs')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('WhoSignsAnswerView')
  whoSigns(
    @Body() { council, roles, grade, on, ...facts }: WhoSignsQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['WhoSignsAnswerView'] {
    const signer = { roles, grade: grade ?? null };
    const { corrections } = this.lawAsked.under(council);
    return readable(answered(() => maySign({ ...facts, on: on ?? today, signer }, corrections)));
  }

  /** Finds the line of the quarterly return for a decision; no rule if the return leaves it out. */
  @Post('return-line')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('ReturnLineAnswerView')
  returnLine(@Body() { council, ...facts }: ReturnLineQuestionBody): LawAnswers['ReturnLineAnswerView'] {
    return readable(answered(() => returnLineOf(facts, this.lawAsked.under(council).corrections)));
  }

  /**
   * Says whether a council may be designated as underperforming, from its decisions and the criteria of the
   * day.
   */
  @Post('designation')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('DesignationAnswerView')
  designation(
    @Body() { council, on, ...facts }: DesignationQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['DesignationAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    if (facts.counted > facts.decisions)
      throw malformed([{ field: 'counted', because: 'is more than there were decisions' }]);
    return readable(answered(() => designationRisk({ ...facts, on: on ?? today }, corrections)));
  }
}
