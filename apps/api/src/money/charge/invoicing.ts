import { Inject, Injectable } from '@nestjs/common';
import {
  type billing,
  type CalendarDate,
  type CaseId,
  type CouncilCode,
  chargedTimes,
  charges,
  costPools,
  documentNumbers,
  pence,
  priceSchedules,
} from '#domain';
import type { CommandRequest } from '../../access/decorators.js';
import { CommandSide } from '../../http/command-side.js';
import { malformed, Problem, problemOf } from '../../http/problem.js';
import { BillingBooks } from '../billing/billing-books.js';
import { CasesOnRecord } from '../billing/cases-on-record.js';
import type { InvoiceBody } from './charging.body.js';

/** This many ids, with the calculation, are sure to fit one fact. */
const mostEntries = 5_000;

export type Wanted = Pick<InvoiceBody, 'caseId' | 'activity' | 'workedFrom' | 'workedTo'>;
export type AskedFor = Wanted &
  Pick<
    InvoiceBody,
    | 'service'
    | 'level'
    | 'scale'
    | 'customer'
    | 'dueOn'
    | 'incomeToPool'
    | 'items'
    | 'statutoryFeePence'
    | 'reductions'
  >;

type LineAsked = Wanted & priceSchedules.ServiceKey & { on: CalendarDate; chargeId: string | null };

/** What goes before an invoice: its price, the time it asks for, its number. */
@Injectable()
export class Invoicing {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CasesOnRecord) private readonly cases: CasesOnRecord,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  /** The command without its number, which is used up only when nothing prevents the invoice. */
  async command(
    council: CouncilCode,
    chargeId: string,
    asked: AskedFor,
    on: CalendarDate,
  ): Promise<Omit<charges.IssueInvoice, 'invoiceNumber'>> {
    const { service, level, scale, customer, dueOn, incomeToPool } = asked;
    await this.#isKnown(council, asked);
    const schedule = await this.schedule(council);
    const key = { service, level, scale };
    const scheduled = priceSchedules.priceOn(schedule, key, on);
    const isInvoiced = await this.#isInvoiced(council, chargeId);
    const cost = isInvoiced ? null : await this.costFor(schedule, council, { ...asked, chargeId, on });
    const isRule = scheduled && scheduled.price !== 'fullCost' && 'rule' in scheduled.price;
    const worked = isRule ? priceSchedules.workedOn(schedule, key, priceFacts(asked, cost), on) : undefined;
    return {
      type: 'IssueInvoice',
      chargeId,
      council,
      service,
      level,
      scale,
      caseId: (asked.caseId as CaseId | undefined) ?? null,
      customer,
      dueOn,
      scheduled,
      ...(worked && { worked }),
      fullCost: cost && { costPence: pence(cost.costPence), sources: cost.sources, sum: cost.sum },
      incomeTo: incomeToPool === undefined ? 'council' : { pool: incomeToPool },
      on,
    };
  }

  schedule(council: CouncilCode): Promise<priceSchedules.PriceSchedule> {
    return this.commands.stateNow(priceSchedules.priceSchedule, `priceSchedule-${council}`);
  }

  /** The cost of the time, if a line of the schedule depends on it; refused if it is not known yet. */
  async costFor(
    schedule: priceSchedules.PriceSchedule,
    council: CouncilCode,
    { on, chargeId, ...asked }: LineAsked,
  ): Promise<billing.FullCost | null> {
    const { service, level, scale } = asked;
    if (!priceSchedules.goesByCost(schedule, { service, level, scale }, on)) return null;
    return orNotReady(await this.fullCost(council, asked, chargeId));
  }

  /** What work came to at full cost, less what other charges ask for. */
  async fullCost(council: CouncilCode, wanted: Wanted, chargeId: string | null): Promise<billing.FullCost> {
    const { caseId, activity, workedFrom: from, workedTo: to } = wanted;
    if (activity === undefined && caseId === undefined)
      throw malformed([
        {
          field: 'caseId',
          because: 'the price depends on what the time cost: give the caseId or the activity',
        },
      ]);
    const work = activity === undefined ? { caseId: caseId as CaseId } : { activity };
    const taken = await this.commands.stateNow(chargedTimes.chargedTime, `chargedTime-${council}`);
    const charged = (id: string) => taken.has(id) && taken.get(id) !== chargeId;
    return this.books.ask('fullCost', council, work, { ...(from && { from }), ...(to && { to }), charged });
  }

  /** Assigns the time to this charge, so that no other contains it. */
  async reserve(
    { council, chargeId, fullCost, on }: Omit<charges.IssueInvoice, 'invoiceNumber'>,
    request: CommandRequest,
  ): Promise<void> {
    if (!fullCost) return;
    const command = { type: 'ChargeTime', council, chargeId, sources: fullCost.sources, on } as const;
    await this.#toChargedTime(command, request);
  }

  async release(council: CouncilCode, chargeId: string, request: CommandRequest): Promise<void> {
    const state = await this.commands.stateNow(charges.charge, `charge-${council}-${chargeId}`);
    if (state.stage !== 'invoiced' || !state.invoice.basis.sources) return;
    if (charges.balanceOf(state).creditedNet < state.invoice.netPence) return;
    await this.#toChargedTime({ type: 'ReleaseChargedTime', council, chargeId, on: request.today }, request);
  }

  /**
   * The number of a charge's next document: none if the command would be refused or was carried out, so that
   * the series has no gap. A crash may leave a number unused, which does no harm.
   */
  async number(
    series: 'INV' | 'CN',
    documentId: string,
    {
      council,
      chargeId,
      command,
    }: { council: CouncilCode; chargeId: string; command: charges.ChargeCommand },
    request: CommandRequest,
  ): Promise<string> {
    const state = await this.commands.stateNow(charges.charge, `charge-${council}-${chargeId}`);
    const outcome = charges.charge.decide(command, state);
    if ('rejected' in outcome || outcome.accepted.length === 0) return '';
    const year = request.today.slice(0, 4);
    const stream = `documentNumbers-${council}-${series}-${year}` as const;
    const allot = { type: 'AllotDocumentNumber', documentId, on: request.today } as const;
    const { expectedRevision: _, ...context } = request;
    const { revision } = await this.commands.send(documentNumbers.documentNumbers, stream, allot, context);
    return `${council}/${series}/${year}/${String(revision + 1n).padStart(5, '0')}`;
  }

  /** Then nothing needs working out: it is a repeat, or will be refused. */
  async #isInvoiced(council: CouncilCode, chargeId: string): Promise<boolean> {
    const { stage } = await this.commands.stateNow(charges.charge, `charge-${council}-${chargeId}`);
    return stage === 'invoiced';
  }

  async #isKnown(
    council: CouncilCode,
    { caseId, incomeToPool }: Pick<InvoiceBody, 'caseId' | 'incomeToPool'>,
  ) {
    if (caseId && !(await this.cases.find([council], caseId as CaseId)))
      throw new Problem(404, 'unknown-case', `${council} has no case ${caseId}.`);
    if (incomeToPool === undefined) return;
    const pool = await this.commands.stateNow(costPools.costPool, `costPool-${incomeToPool}`);
    if (!pool.opened)
      throw problemOf({ code: 'unknown-pool', because: `No pool ${incomeToPool} was opened.` });
  }

  async #toChargedTime(
    command: chargedTimes.ChargedTimeCommand,
    { expectedRevision: _, ...context }: CommandRequest,
  ): Promise<void> {
    await this.commands.send(chargedTimes.chargedTime, `chargedTime-${command.council}`, command, context);
  }
}

/** What a price turns on, as it was said, and what the time came to. */
export const priceFacts = (
  { items, statutoryFeePence, reductions }: Pick<InvoiceBody, 'items' | 'statutoryFeePence' | 'reductions'>,
  cost: billing.FullCost | null,
): priceSchedules.PriceFacts => ({
  ...(items !== undefined && { items }),
  ...(statutoryFeePence !== undefined && { statutoryFeePence: pence(statutoryFeePence) }),
  ...(cost && { fullCost: { costPence: pence(cost.costPence), sum: cost.sum } }),
  ...(reductions !== undefined && { reductions }),
});

function orNotReady(cost: billing.FullCost): billing.FullCost {
  const { problems, sources } = cost;
  if (problems.length > 0) throw new Problem(409, 'cost-not-ready', problems.join(' '));
  if (sources.length <= mostEntries) return cost;
  const because = `One invoice may have at most ${mostEntries} entries: give from and to.`;
  throw new Problem(409, 'too-much-time', because);
}
