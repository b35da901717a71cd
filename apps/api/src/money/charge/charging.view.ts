import { ApiProperty } from '@nestjs/swagger';
import { billing, priceSchedules } from '#domain';
import { schemaOf } from '../../openapi/schema-of.js';
import { MoneyFactView } from '../billing/facts.view.js';

type Service = priceSchedules.ServiceKey['service'];
const services = [...priceSchedules.discretionaryServices];
const states = [...billing.feeStates];

export class PriceView {
  @ApiProperty({ enum: services })
  service: Service;
  level: string;
  scale: string;
  /** An amount before tax, a rule, or `fullCost`. */
  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['fullCost'] },
      { type: 'object', properties: { netPence: { type: 'number' } }, required: ['netPence'] },
      {
        type: 'object',
        properties: { rule: schemaOf('PriceRule') },
        required: ['rule'],
      },
    ],
  })
  price: priceSchedules.Price;
  vatCode: string;
  /** 2000 is 20%. */
  ratePerTenThousand: number;
  from: string;
}

export class QuoteStepView {
  words: string;
  amountPence: number;
}

export class QuoteView {
  on: string;
  netPence: number;
  vatPence: number;
  grossPence: number;
  /** The calculation, one line per step; tax that is included adds nothing. */
  steps: QuoteStepView[];
  /** The part of the whole, tax included, that is kept if the application is returned. */
  keptWhenReturnedPence: number;
}

export class CountedActivityView {
  activity: string;
  @ApiProperty({ enum: services })
  service: Service;
}

export class PricesView {
  prices: PriceView[];
  /** Time on these activities is a cost of the service. */
  activities: CountedActivityView[];
}

export class CostAtRateView {
  grade: string;
  specialism: string | null;
  minutes: number;
  hourlyRatePence: number;
  /** Id of the fact that set the rate. */
  rate: string;
  amountPence: number;
}

export class FullCostView {
  costPence: number;
  sum: CostAtRateView[];
  /** Ids of the facts: the entries of time. */
  sources: string[];
  /** What prevents an invoice: time that is not approved, or a grade without a rate. */
  problems: string[];
  /** How each rate was worked out. */
  rates: MoneyFactView[];
}

export class TestedIncomeView {
  invoicedPence: number;
  creditedPence: number;
  sources: string[];
}

export class TestedTimeView {
  sum: CostAtRateView[];
  sources: string[];
}

export class TestedDisbursementsView {
  amountPence: number;
  sources: string[];
}

export class CostTestYearView {
  /** The year in which it begins: 2026 is April 2026 to March 2027. */
  year: number;
  /** Invoiced minus credited, before tax. */
  incomePence: number;
  costPence: number;
  /** The surplus of earlier years; negative if they cost more than they brought in. */
  broughtForwardPence: number;
  carriedForwardPence: number;
  @ApiProperty({ enum: ['withinCost', 'madeGoodByOtherYears', 'overCost'] })
  verdict: billing.CostTest['verdict'];
  /** The calculation in words. */
  because: string;
  law: string;
  income: TestedIncomeView;
  time: TestedTimeView;
  disbursements: TestedDisbursementsView;
}

export class CostTestServiceView {
  @ApiProperty({ enum: services })
  service: Service;
  years: CostTestYearView[];
}

export class CostTestView {
  council: string;
  year: number;
  services: CostTestServiceView[];
}

export class FeeEntryView {
  /** Its id. */
  fact: string;
  type: string;
  on: string;
  amountPence: number | null;
  /** Why it is refunded. */
  cause: string | null;
  /** The month whose statement shows it; null if it was passed on, or is not money. */
  statement: string | null;
}

export class StatutoryFeeView {
  caseId: string;
  caseReference: string;
  council: string;
  @ApiProperty({ enum: states })
  state: billing.FeeState;
  /** Null before the fee is assessed. */
  duePence: number | null;
  paidPence: number;
  refundedPence: number;
  /** Due for refund and not yet refunded. */
  toRefundPence: number;
  /** Refunded although not due: to be recovered. */
  toRecoverPence: number;
  shortPence: number;
  /** Kept by the service and set against the council's debt. */
  heldPence: number;
  passedOnPence: number;
  entries: FeeEntryView[];
}

export class StatutoryFeeWithFactsView extends StatutoryFeeView {
  facts: MoneyFactView[];
}

export class FeeTotalsView {
  duePence: number;
  paidPence: number;
  refundedPence: number;
  toRefundPence: number;
  /** Refunded although not due: to be recovered. */
  toRecoverPence: number;
  shortPence: number;
  heldPence: number;
  passedOnPence: number;
  /** How many are in each state. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  cases: Record<string, number>;
}

export class StatutoryFeesView {
  council: string;
  totals: FeeTotalsView;
  fees: StatutoryFeeView[];
}
