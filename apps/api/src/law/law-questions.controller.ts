import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addWorkingDays,
  appealWindowOf,
  biodiversityGainOf,
  type CalendarDate,
  deemedDischargeOf,
  deemedOutcomeOf,
  guaranteeOf,
  permissionLifeOf,
  receivedDay,
  scaleOf,
  statutoryExpiry,
} from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, RecordsNothing, staff } from '../access/requires.js';
import type { LawAnswers } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { answered } from './answered.js';
import { LawAsked } from './law-asked.js';
import {
  DeemedDischargeQuestionBody,
  GuaranteeQuestionBody,
  PermissionLifeQuestionBody,
  SilenceQuestionBody,
} from './law-clock.body.js';
import {
  AppealQuestionBody,
  BiodiversityQuestionBody,
  ReceivedDayQuestionBody,
  ScaleQuestionBody,
  WorkingDayQuestionBody,
} from './law-questions.body.js';
import { readable } from './readable.js';
import { WorkingDayView } from './working-day.view.js';

/** More questions to the law, about a case that need not exist. Nothing is written. */
@ApiTags('The law')
@Controller('law')
export class LawQuestionsController {
  constructor(@Inject(LawAsked) private readonly lawAsked: LawAsked) {}

  /** Works out the day on which something sent at a moment counts as received. */
  @Post('received-day')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('ReceivedDayAnswerView')
  receivedDay(
    @Body() { council, submittedAt }: ReceivedDayQuestionBody,
  ): LawAnswers['ReceivedDayAnswerView'] {
    return readable(receivedDay(submittedAt, this.lawAsked.under(council).corrections));
  }

  /** Counts working days after a day, without weekends and public holidays. */
  @Post('working-day')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  workingDay(@Body() { council, from, workingDays }: WorkingDayQuestionBody): WorkingDayView {
    return { value: addWorkingDays(from, workingDays, this.lawAsked.under(council).corrections) };
  }

  /** Works out the scale from measures: major, minor or other. */
  @Post('scale')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('ScaleAnswerView')
  scale(
    @Body() { council, madeOn, ...facts }: ScaleQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['ScaleAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    return readable(answered(() => scaleOf({ ...facts, madeOn: madeOn ?? today }, corrections)));
  }

  /** Says whether biodiversity net gain is required, or what is exempt; or which facts are missing. */
  @Post('biodiversity-gain')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('BiodiversityAnswerView')
  biodiversityGain(
    @Body() { council, madeOn, ...facts }: BiodiversityQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['BiodiversityAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    return readable(answered(() => biodiversityGainOf({ ...facts, madeOn: madeOn ?? today }, corrections)));
  }

  /** Works out from when until when an appeal may be made; no rule if there is no right of appeal. */
  @Post('appeal')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('AppealAnswerView')
  appeal(@Body() { council, ...facts }: AppealQuestionBody): LawAnswers['AppealAnswerView'] {
    return readable(answered(() => appealWindowOf(facts, this.lawAsked.under(council).corrections)));
  }

  /** Works out how long a grant lasts, and how a challenge in court extends it. */
  @Post('permission-life')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('PermissionLifeAnswerView')
  permissionLife(
    @Body() { council, ...facts }: PermissionLifeQuestionBody,
  ): LawAnswers['PermissionLifeAnswerView'] {
    return readable(answered(() => permissionLifeOf(facts, this.lawAsked.under(council).corrections)));
  }

  /** Works out by when to decide before the fee must be refunded. */
  @Post('planning-guarantee')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('PlanningGuaranteeAnswerView')
  guarantee(@Body() { council, ...facts }: GuaranteeQuestionBody): LawAnswers['PlanningGuaranteeAnswerView'] {
    return readable(answered(() => guaranteeOf(facts, this.lawAsked.under(council).corrections)));
  }

  /** Says what follows if the council does not answer in time; no rule if the applicant may only appeal. */
  @Post('deemed-outcome')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('DeemedOutcomeAnswerView')
  deemedOutcome(@Body() { council, ...facts }: SilenceQuestionBody): LawAnswers['DeemedOutcomeAnswerView'] {
    const { corrections } = this.lawAsked.under(council);
    const decideBy: CalendarDate =
      facts.decideBy ?? answered(() => statutoryExpiry(facts, corrections)).value;
    return readable(answered(() => deemedOutcomeOf({ ...facts, decideBy }, corrections)));
  }

  /** Works out when the details of a condition are deemed approved because the council did not decide. */
  @Post('deemed-discharge')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('DeemedDischargeAnswerView')
  deemedDischarge(
    @Body() { council, ...facts }: DeemedDischargeQuestionBody,
  ): LawAnswers['DeemedDischargeAnswerView'] {
    return readable(answered(() => deemedDischargeOf(facts, this.lawAsked.under(council).corrections)));
  }
}
