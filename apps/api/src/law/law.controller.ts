import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Answer,
  type CalendarDate,
  type DecidedBy,
  type FeeAnswer,
  type FeeProposal,
  feeFor,
  HolidaysNotKnown,
  lastCommentDay,
  londonDate,
  publicityRequired,
  statutoryExpiry,
  whoDecides,
} from '#legislation';
import { Clock } from '../asking/clock.js';
import { ForService, staff } from '../asking/requires.js';
import { Problem } from '../http/problem.js';
import {
  DeadlineQuestionBody,
  FeeQuestionBody,
  PublicityQuestionBody,
  WhoDecidesQuestionBody,
} from './law.body.js';
import { LawView } from './law.view.js';
import { listedLaw } from './listed-law.js';

const anyObject = { content: { 'application/json': { schema: { type: 'object' } } } } as const;

/** What the law says, with its reasons, about a case that need not exist. Nothing is written. */
@ApiTags('The law')
@Controller('law')
export class LawController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Every rule there is here: since when it holds, where it was found and how sure we are. */
  @Get()
  @ForService(...staff)
  law(): LawView {
    return listedLaw();
  }

  /** The fee for a proposal, with every line of the sum. */
  @Post('fee')
  @HttpCode(200)
  @ForService(...staff)
  @ApiOkResponse(anyObject)
  fee(@Body() { proposal, on }: FeeQuestionBody, @Req() request: FastifyRequest): FeeAnswer {
    // What is wrong with a proposal is part of the answer, so it is asked about as it was sent.
    return feeFor(proposal as unknown as FeeProposal, on ?? this.#today(request));
  }

  /** The last day of the statutory period. */
  @Post('deadline')
  @HttpCode(200)
  @ForService(...staff)
  @ApiOkResponse(anyObject)
  deadline(@Body() facts: DeadlineQuestionBody): Answer<CalendarDate> {
    return answered(() => statutoryExpiry({ ...facts }));
  }

  /** The least publicity that is required, and until when comments may be made on what was done already. */
  @Post('publicity')
  @HttpCode(200)
  @ForService(...staff)
  @ApiOkResponse(anyObject)
  publicity(@Body() { given = [], psi, ...facts }: PublicityQuestionBody) {
    const { type, eia } = facts;
    const circumstances = { type, ...(eia !== undefined && { eia }), ...(psi !== undefined && { psi }) };
    return {
      required: answered(() => publicityRequired(facts)),
      given: given.map(({ told, beganOn }) => ({
        told,
        beganOn,
        commentsUntil: answered(() => lastCommentDay({ told, beganOn, ...circumstances })),
      })),
    };
  }

  /** Officer, gateway test or committee. */
  @Post('who-decides')
  @HttpCode(200)
  @ForService(...staff)
  @ApiOkResponse(anyObject)
  whoDecides(
    @Body() { on, parent, ...facts }: WhoDecidesQuestionBody,
    @Req() request: FastifyRequest,
  ): Answer<DecidedBy> {
    const day = on ?? this.#today(request);
    return answered(() => whoDecides({ ...facts, on: day, ...(parent && { parent: { ...parent } }) }));
  }

  #today(request: FastifyRequest): CalendarDate {
    return londonDate(this.clock.now(request));
  }
}

/** An answer, or a refusal where the law as loaded has none. */
function answered<Answered>(ask: () => Answered | undefined): Answered {
  const answer = known(ask);
  if (answer !== undefined) return answer;
  throw new Problem(422, 'no-rule', 'No rule that is loaded here answers this, of that type on that day.');
}

function known<Answered>(ask: () => Answered): Answered {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof HolidaysNotKnown)) throw error;
    throw new Problem(422, 'holidays-not-known', error.message);
  }
}
