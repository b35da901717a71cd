import { calendarDate, type Scale } from '#legislation';
import type { CouncilStage } from '../src/councils/shared-service/index.js';
import type { BillingEvent, BillingFact } from '../src/money/billing/index.js';
import type { ApportionmentRule } from '../src/money/cost-pool/index.js';
import { month } from '../src/money/cost-recovery/month.js';
import type { TimeEntry, Work } from '../src/money/timesheet/index.js';
import {
  type CaseId,
  type CaseReference,
  type CouncilCode,
  caseId,
  councilCode,
  officerId,
  pence,
} from '../src/values.js';

export const finance = officerId('sam.doyle');
export const manager = officerId('li.chen');
export const planner = officerId('amina.hassan');
const service = 'shared';

export const numbered = (number: number): CaseId =>
  caseId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** A case of a council, named by a number. */
export const caseWork = (council: string, number: number): Work => ({
  on: 'case',
  council: councilCode(council),
  caseId: numbered(number),
  caseReference: `26/${String(number).padStart(5, '0')}/FUL` as CaseReference,
});

export const timeEntry = (entryId: string, minutes: number, work: Work, grade = 'senior'): TimeEntry => ({
  entryId,
  minutes,
  work,
  grade,
  specialism: null,
  chargeable: true,
});

/** The facts of a story about money, each with an id and a position. */
export class History {
  readonly facts: BillingFact[] = [];

  happen(event: BillingEvent, council: CouncilCode | null = null): BillingFact {
    const at = this.facts.length + 1;
    const fact = { id: `fact-${at}`, position: BigInt(at), council, event };
    this.facts.push(fact);
    return fact;
  }

  found(host: string, firstMonth: string): void {
    this.happen({
      type: 'ServiceFounded',
      effectiveOn: calendarDate(`${firstMonth}-01`),
      service,
      name: 'The shared service',
      host: councilCode(host),
      firstMonth: month(firstMonth),
    });
  }

  stage(council: string, stage: CouncilStage, from: string): void {
    this.happen({
      type: 'CouncilStaged',
      effectiveOn: calendarDate(from),
      service,
      council: councilCode(council),
      stage,
    });
  }

  close(of: string): void {
    this.happen({
      type: 'MonthClosed',
      effectiveOn: calendarDate('2030-01-01'),
      service,
      month: month(of),
      by: finance,
    });
  }

  trueUp(year: number): void {
    this.happen({
      type: 'YearTruedUp',
      effectiveOn: calendarDate(`${year + 1}-03-31`),
      service,
      year,
      by: finance,
    });
  }

  succeed(council: string, on: string, successors: Record<string, number>): void {
    this.happen({
      type: 'CouncilSucceeded',
      effectiveOn: calendarDate(on),
      service,
      council: councilCode(council),
      successors: weightsOf(successors),
    });
  }

  rate(grade: string, from: string, hourlyRatePence: number): BillingFact {
    const nothing = pence(0);
    const cost = {
      payPence: pence(hourlyRatePence),
      onCostsPence: nothing,
      directPence: nothing,
      overheadSharePence: nothing,
    };
    return this.happen({
      type: 'RateSet',
      effectiveOn: calendarDate(from),
      grade,
      specialism: null,
      rate: {
        hourlyRatePence: pence(hourlyRatePence),
        headings: [],
        yearlyCostPence: pence(hourlyRatePence),
        productiveHours: 1,
      },
      cost: { ...cost, productiveHours: 1 },
    });
  }

  rule(pool: string, from: string, rule: ApportionmentRule): BillingFact {
    return this.happen({ type: 'ApportionmentRuleSet', effectiveOn: calendarDate(from), pool, rule });
  }

  time(on: string, entry: TimeEntry): BillingFact {
    return this.happen({ type: 'TimeRecorded', effectiveOn: calendarDate(on), officer: planner, ...entry });
  }

  reverse({ event }: BillingFact, because = 'It was another case.'): BillingFact {
    if (event.type !== 'TimeRecorded') throw new Error('only time is reversed here');
    return this.happen({ ...event, type: 'TimeReversed', because });
  }

  poolCost(pool: string, on: string, amount: number, costId = `cost-${this.facts.length}`): BillingFact {
    return this.happen({
      type: 'PoolCostRecorded',
      effectiveOn: calendarDate(on),
      pool,
      costId,
      amountPence: pence(amount),
      what: 'Evidence',
    });
  }

  disburse(council: string, on: string, amount: number): BillingFact {
    return this.happen({
      type: 'DisbursementRecorded',
      effectiveOn: calendarDate(on),
      council: councilCode(council),
      disbursementId: `disbursement-${this.facts.length}`,
      amountPence: pence(amount),
      what: 'Press notice',
      forCase: null,
    });
  }

  holdFees(council: string, from: string): void {
    const arrangement = { arrangement: 'held', council: councilCode(council) } as const;
    this.happen({ type: 'FeeIncomeArranged', effectiveOn: calendarDate(from), ...arrangement });
  }

  feePaid(council: string, on: string, amountPence: number, number = 1): BillingFact {
    const caseReference = `26/${String(number).padStart(5, '0')}/FUL` as CaseReference;
    const paid = {
      type: 'PaymentRecorded',
      effectiveOn: calendarDate(on),
      caseId: numbered(number),
      caseReference,
      amountPence,
    } as const;
    return this.happen(paid, councilCode(council));
  }

  received(council: string, on: string, scale: Scale): BillingFact {
    const caseReference = `26/${String(this.facts.length).padStart(5, '0')}/FUL` as CaseReference;
    const received = {
      type: 'ApplicationReceived',
      effectiveOn: calendarDate(on),
      caseId: numbered(this.facts.length),
      caseReference,
      scale,
      applicationType: 'pp.full',
    } as const;
    return this.happen(received, councilCode(council));
  }

  adjust(council: string, on: string, amount: number, cites: readonly string[] = []): BillingFact {
    return this.happen({
      type: 'AdjustmentMade',
      effectiveOn: calendarDate(on),
      council: councilCode(council),
      adjustmentId: `adjustment-${this.facts.length}`,
      amountPence: pence(amount),
      because: 'Agreed.',
      cites,
      proposedBy: finance,
      approvedBy: manager,
    });
  }

  settle(council: string, of: string, on: string, amount: number): BillingFact {
    return this.happen({
      type: 'StatementSettled',
      effectiveOn: calendarDate(on),
      council: councilCode(council),
      month: month(of),
      settlementId: `settlement-${this.facts.length}`,
      amountPence: pence(amount),
      reference: 'BACS',
    });
  }
}

export const weightsOf = (weights: Record<string, number>) =>
  Object.entries(weights).map(([council, weight]) => ({ council: councilCode(council), weight }));
