import { addDays, type CalendarDate } from '#legislation';
import { momentOn } from './act.js';
import type { MoneyAct } from './money-act.js';
import { councils, finance, headOfService } from './staff.js';

const desk = { service: 'preApplication', level: 'desk', scale: 'minor' } as const;
const meeting = { service: 'preApplication', level: 'meeting', scale: 'major' } as const;
const agreement = { service: 'performanceAgreement', level: 'project', scale: 'major' } as const;

/** What each council asks for advice before an application, and the time that counts as its cost. */
export function termsOfCharges(from: CalendarDate): readonly MoneyAct[] {
  const at = momentOn(from, 8, 30);
  return councils.flatMap((council, index) =>
    (
      [
        ['vat-codes', { vatCode: 'S', ratePerTenThousand: 2_000, from }],
        ['vat-codes', { vatCode: 'O', ratePerTenThousand: 0, from }],
        ['prices', { ...desk, netPence: 12_000 + 1_500 * index, vatCode: 'S', from }],
        ['prices', { ...meeting, netPence: 125_000 + 5_000 * index, vatCode: 'S', from }],
        ['prices', { ...agreement, vatCode: 'O', from }],
        ['service-activities', { service: 'preApplication', activity: 'Pre-application advice', from }],
      ] as const
    ).map(([route, body]) => ({ at, as: finance, route: `/councils/${council}/${route}`, body })),
  );
}

/** A month's enquiries: invoiced, most of them paid, now and then one credited, one left owing. */
export function chargesOf(first: CalendarDate): readonly MoneyAct[] {
  const month = first.slice(0, 7);
  const on = (day: number) => momentOn(addDays(first, day - 1), 15, 0);
  const dueOn = addDays(first, 41);
  return councils.flatMap((council) => {
    const charge = (name: string) => `/councils/${council}/charges/${month}-${name}`;
    const invoice = (name: string, line: typeof desk | typeof meeting) => ({
      at: on(12),
      as: finance,
      route: `${charge(name)}/invoice`,
      body: { ...line, customer: `C-${month.replace('-', '')}-${name}`, dueOn },
    });
    const paid = (name: string, amountPence: number) => ({
      at: on(25),
      as: finance,
      route: `${charge(name)}/payments`,
      body: { paymentId: 'bacs', amountPence, reference: 'BACS', paidOn: addDays(first, 24) },
    });
    const credit = { id: 'no-specialist', amountPence: 25_000, reason: 'No specialist could come.' };
    return [
      invoice('desk-1', desk),
      invoice('desk-2', desk),
      invoice('meeting', meeting),
      paid('desk-1', 14_400),
      paid('meeting', 100_000),
      { at: on(26), as: finance, route: `${charge('meeting')}/credits`, body: credit },
      {
        at: on(27),
        as: headOfService,
        route: `${charge('meeting')}/credits/approvals`,
        body: { id: credit.id },
      },
    ];
  });
}
