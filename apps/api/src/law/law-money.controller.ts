import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FeeProposal, feeFor, type Pence, refundFor, settlementOf } from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, RecordsNothing, staff } from '../access/requires.js';
import type { LawAnswers } from '../openapi/answers.js';
import { Answers } from '../openapi/schema-of.js';
import { LawAsked } from './law-asked.js';
import { RefundQuestionBody, SettlementQuestionBody } from './law-money.body.js';
import { readable } from './readable.js';
import { refundFacts } from './refund-facts.js';

/** Questions about fees and refunds set by law, for a case that need not exist. Nothing is written. */
@ApiTags('The law')
@Controller('law')
export class LawMoneyController {
  constructor(@Inject(LawAsked) private readonly lawAsked: LawAsked) {}

  /** Compares what was paid with the fee: correct, underpaid or overpaid, and by how much. */
  @Post('settlement')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('SettlementAnswerView')
  settlement(
    @Body() { proposal, on, council, paidPence }: SettlementQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['SettlementAnswerView'] {
    const asked = { ...proposal, ...(council && { council }) } as unknown as FeeProposal;
    const fee = feeFor(asked, on ?? today, this.lawAsked.under(council).fees);
    return { ...settlementOf(fee, paidPence as Pence), fee: readable(fee) };
  }

  /** Says whether a fee is refundable, how much of it and why. */
  @Post('refund')
  @HttpCode(200)
  @RecordsNothing()
  @ForService(...staff)
  @Answers('RefundAnswerView')
  refund(
    @Body() asked: RefundQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): LawAnswers['RefundAnswerView'] {
    return readable(refundFor(refundFacts(asked, today, this.lawAsked.under(asked.council))));
  }
}
