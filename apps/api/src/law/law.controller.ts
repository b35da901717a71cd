import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type CalendarDate,
  type DecidedBy,
  type FeeProposal,
  feeFor,
  lastCommentDay,
  londonDate,
  needsHeritageNotice,
  publicityRequired,
  statutoryExpiry,
  whoDecides,
} from '#legislation';
import type { Caller } from '../access/caller.js';
import { Clock } from '../access/clock.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, RecordsNothing, staff } from '../access/requires.js';
import { malformed } from '../http/problem.js';
import type { PublicityAnswer } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { answered } from './answered.js';
import { DeadlineQuestionBody, FeeQuestionBody, PublicityQuestionBody } from './law.body.js';
import { LawView } from './law.view.js';
import { LawAsked } from './law-asked.js';
import { WhoDecidesQuestionBody } from './law-decider.body.js';
import { listedLaw } from './listed-law.js';
import { type AnswerShown, type FeeAnswerShown, readable } from './readable.js';

/** What the law says, with reasons, about a case that need not exist. Nothing is written. */
@ApiTags('The law')
@Controller('law')
export class LawController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LawAsked) private readonly lawAsked: LawAsked,
  ) {}

  /**
   * Lists every rule of law in Casebook: from which day it is in force, its source and our confidence in it.
   */
  @Get()
  @ForService(...staff)
  law(@CurrentCaller() { today }: Caller): LawView {
    return readable(listedLaw(today));
  }

  /** Works out the fee for a proposal, with every line of the calculation. */
  @Post('fee')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('FeeAnswerView')
  fee(@Body() { proposal, on, council }: FeeQuestionBody, @Req() request: FastifyRequest): FeeAnswerShown {
    const { fees } = this.lawAsked.under(council);
    // The faults of a proposal are part of the answer, so it is passed on as sent.
    const asked = { ...proposal, ...(council && { council }) } as unknown as FeeProposal;
    return readable(feeFor(asked, on ?? this.#today(request), fees));
  }

  /** Works out the last day of the statutory period. */
  @Post('deadline')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('DeadlineAnswerView')
  deadline(@Body() { council, ...facts }: DeadlineQuestionBody): AnswerShown<CalendarDate> {
    notValidBeforeReceived(facts);
    const { corrections } = this.lawAsked.under(council);
    return readable(answered(() => statutoryExpiry(facts, corrections)));
  }

  /** Works out the required publicity, and the last day for comments after publicity already given. */
  @Post('publicity')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('PublicityAnswerView')
  publicity(@Body() { given = [], psi, council, ...facts }: PublicityQuestionBody): PublicityAnswer {
    const { corrections } = this.lawAsked.under(council);
    const { type, eia } = facts;
    const circumstances = {
      type,
      ...(eia !== undefined && { eia }),
      ...(psi !== undefined && { psi }),
      heritage: needsHeritageNotice(facts),
    };
    return {
      required: answered(() => publicityRequired(facts, corrections)).map((each) => readable(each)),
      given: given.map(({ told, beganOn }) => ({
        told,
        beganOn,
        commentsUntil: readable(
          answered(() => lastCommentDay({ told, beganOn, ...circumstances }, corrections)),
        ),
      })),
    };
  }

  /** Says who decides: an officer, the gateway test or the committee. */
  @Post('who-decides')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('WhoDecidesAnswerView')
  whoDecides(
    @Body() { on, parent, council, ...facts }: WhoDecidesQuestionBody,
    @Req() request: FastifyRequest,
  ): AnswerShown<DecidedBy> {
    notValidBeforeReceived(facts);
    const day = on ?? this.#today(request);
    const receivedOn = facts.receivedOn ?? facts.validFrom ?? day;
    const { corrections } = this.lawAsked.under(council);
    const asked = { ...facts, receivedOn, on: day, ...(parent && { parent: { ...parent } }) };
    return readable(answered(() => whoDecides(asked, corrections)));
  }

  #today(request: FastifyRequest): CalendarDate {
    return londonDate(this.clock.now(request));
  }
}

function notValidBeforeReceived(days: { receivedOn?: CalendarDate; validFrom?: CalendarDate }): void {
  if (!days.receivedOn || !days.validFrom || days.receivedOn <= days.validFrom) return;
  const because = 'must not be after validFrom, because nothing is valid before it is received';
  throw malformed([{ field: 'receivedOn', because }]);
}
