import { Inject, Injectable } from '@nestjs/common';
import { billing, type CalendarDate, type CouncilCode, type charges, type priceSchedules } from '#domain';
import { BillingBooks } from './billing-books.js';

type Service = priceSchedules.ServiceKey['service'];

/** Whether discretionary services charge more than they cost over the years. */
@Injectable()
export class CostTests {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  async of(
    council: CouncilCode,
    service: Service,
    year: number,
    without: string | null = null,
  ): Promise<readonly billing.CostTest[]> {
    return (await this.books.askIfAny('costTests', { council, service, year }, without)) ?? [];
  }

  /** The warning for an invoice: none if the year's income stays within its cost, or if it charges cost. */
  async ofInvoice({
    council,
    chargeId,
    service,
    scheduled,
    worked,
    on,
  }: Omit<charges.IssueInvoice, 'invoiceNumber'>): Promise<readonly string[]> {
    if (!scheduled || scheduled.price === 'fullCost') return [];
    const { price } = scheduled;
    const netPence =
      'netPence' in price ? price.netPence : worked && 'netPence' in worked ? worked.netPence : 0;
    // It counts once, whether or not the books have it already.
    const tests = await this.of(council, service, billing.testYearOf(on), chargeId);
    const warning = billing.overCostWarning(tests, netPence, service);
    return warning === undefined ? [] : [warning];
  }

  /**
   * The warning for a price: based on what the year's invoices of this line would have brought at that price.
   */
  async ofPrice(
    council: CouncilCode,
    key: priceSchedules.ServiceKey,
    { netPence, from }: { netPence: number; from: CalendarDate },
  ): Promise<readonly string[]> {
    const year = billing.testYearOf(from);
    const invoices = await this.books.askIfAny(
      'facts',
      ({ event }) =>
        event.type === 'InvoiceIssued' &&
        event.council === council &&
        billing.testYearOf(event.effectiveOn) === year &&
        event.service === key.service &&
        event.level === key.level &&
        event.scale === key.scale,
    );
    const more = (invoices ?? []).reduce(
      (sum, { event }) => (event.type === 'InvoiceIssued' ? sum + netPence - event.netPence : sum),
      0,
    );
    const tests = await this.of(council, key.service, year);
    const warning = billing.overCostWarning(tests, more, key.service);
    return warning === undefined ? [] : [warning];
  }
}
