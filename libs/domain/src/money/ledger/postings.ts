import type { CouncilCode } from '../../values.js';
import { type Books, type Cut, isBeforeCut, statedIn } from '../billing/books.js';
import {
  atOnce,
  type Billing,
  type BillingEvent,
  type BillingFact,
  feeMoney,
  feeMoneyTypes,
} from '../billing/index.js';
import { chargeKeyOf } from '../billing/net-of-money.js';
import { termsInForceAt } from '../billing/terms-in-force.js';
import type { Month } from '../cost-recovery/month.js';
import { type Account, counterpart } from './accounts.js';

/** One side of an entry: the other sides have the same `entry`. One of the two amounts is zero. */
export interface Posting {
  readonly entry: string;
  readonly month: Month;
  readonly council: CouncilCode;
  readonly account: Account;
  /** The council's own code for the account. */
  readonly code: string;
  readonly debitPence: number;
  readonly creditPence: number;
  readonly about: string;
  /** Ids of the facts behind it. */
  readonly sources: readonly string[];
}

/** Positive is a debit. */
type Halves = readonly (readonly [Account, number])[];

interface Entry {
  readonly entry: string;
  readonly council: CouncilCode;
  readonly about: string;
  readonly sources: readonly string[];
  readonly halves: Halves;
}

/** Everything that a month adds to the books, in double entry, for those councils. */
export const postingsOf = (...of: Parameters<typeof posting>): readonly Posting[] => atOnce(posting(...of));

/** The same in steps of one council. */
export function* posting(
  billing: Billing,
  facts: readonly BillingFact[],
  month: Month,
  councils: readonly CouncilCode[] = billing.books.councils,
): Generator<void, readonly Posting[]> {
  const wanted = new Set(councils);
  const codes = codesAt(facts, billing.books.cuts.get(month) ?? null);
  const postings: Posting[] = [];
  for (const council of councils) {
    for (const entry of ofStatement(billing, council, month))
      postings.push(...halvesPosted(entry, month, codes));
    yield;
  }
  for (const entry of moneyEntries(billing.books, facts, month))
    if (wanted.has(entry.council)) postings.push(...halvesPosted(entry, month, codes));
  yield;
  return postings;
}

const halvesPosted = (
  { halves, ...entry }: Entry,
  month: Month,
  codes: ReturnType<typeof codesAt>,
): readonly Posting[] =>
  halves
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) => ({
      ...entry,
      month,
      account,
      code: codes.get(entry.council)?.[account] ?? account,
      ...(amount > 0 ? { debitPence: amount, creditPence: 0 } : { debitPence: 0, creditPence: -amount }),
    }));

function ofStatement({ statement }: Billing, council: CouncilCode, month: Month): readonly Entry[] {
  const { number, lines } = statement(council, month);
  return lines.map(({ key, kind, about, amountPence, sources, restsOn }) => ({
    entry: `${number}/${key}`,
    council,
    about,
    sources: sources.length > 0 ? sources : restsOn,
    halves: [
      ['councilDebtor', amountPence],
      [counterpart[kind], -amountPence],
    ],
  }));
}

/** Payments between the service and the public. */
function moneyEntries(books: Books, facts: readonly BillingFact[], month: Month): readonly Entry[] {
  const terms = termsInForceAt(books, books.cuts.get(month) ?? null);
  const inOrder = facts
    .filter(isMoney)
    .filter((fact) => statedIn(books, fact) === month)
    .toSorted((one, other) => (one.position < other.position ? -1 : 1));
  return inOrder.flatMap((fact) => {
    const { id, council: owner, event } = fact;
    const named = 'council' in event ? event.council : owner;
    if (!named) return [];
    const council = terms.accountOn(named, event.effectiveOn);
    const passedOn = terms.feesOn(named, event.effectiveOn) === 'passedOn';
    const halves = halvesOf(books, event, passedOn);
    return halves.length === 0
      ? []
      : [{ entry: id, council, about: aboutOf(books, event), sources: [id], halves }];
  });
}

const moneyTypes = [
  ...feeMoneyTypes,
  'InvoiceIssued',
  'CreditNoteIssued',
  'ChargePaid',
  'ChargeRefunded',
] as const;
type Money = Extract<BillingEvent, { type: (typeof moneyTypes)[number] }>;

const moneyByType: ReadonlySet<string> = new Set(moneyTypes);
const isMoney = (fact: BillingFact): fact is BillingFact<Money> => moneyByType.has(fact.event.type);

function halvesOf(books: Books, event: Money, passedOn: boolean): Halves {
  switch (event.type) {
    case 'PaymentRecorded':
    case 'PaymentMovedHere':
    case 'PaymentMovedAway':
    case 'PaymentReversed':
    case 'RefundPaid': {
      const amount = feeMoney(event);
      const came: Halves = [
        ['bank', amount],
        ['incomeHeld', -amount],
      ];
      const went: Halves = [
        ['incomeHeld', amount],
        ['bank', -amount],
      ];
      return passedOn ? [...came, ...went] : came;
    }
    case 'InvoiceIssued':
    case 'CreditNoteIssued': {
      const invoice = event.type === 'InvoiceIssued' ? event : books.invoices.get(chargeKeyOf(event))?.event;
      const income = invoice && invoice.incomeTo !== 'council' ? 'poolRecovery' : 'incomeHeld';
      const sign = event.type === 'InvoiceIssued' ? 1 : -1;
      return [
        ['customerDebtor', sign * (event.netPence + event.vatPence)],
        [income, -sign * event.netPence],
        ['vat', -sign * event.vatPence],
      ];
    }
    case 'ChargePaid':
    case 'ChargeRefunded': {
      const amount = event.type === 'ChargePaid' ? event.amountPence : -event.amountPence;
      return [
        ['bank', amount],
        ['customerDebtor', -amount],
      ];
    }
  }
}

/** What a bookkeeper searches for: the case or the invoice. */
function aboutOf({ invoices }: Books, event: BillingFact['event']): string {
  if ('caseReference' in event) return event.caseReference;
  if ('invoiceNumber' in event) return event.invoiceNumber;
  return 'chargeId' in event ? (invoices.get(chargeKeyOf(event))?.event.invoiceNumber ?? event.chargeId) : '';
}

/** As they were when the month was closed, so that every export of a month is the same. */
function codesAt(
  facts: readonly BillingFact[],
  cut: Cut,
): ReadonlyMap<CouncilCode, Readonly<Record<string, string>>> {
  const codes = new Map<CouncilCode, { position: bigint; codes: Readonly<Record<string, string>> }>();
  for (const { event, position } of facts) {
    if (event.type !== 'AccountCodesSet' || !isBeforeCut({ position }, cut)) continue;
    const before = codes.get(event.council);
    if (!before || before.position < position) codes.set(event.council, { position, codes: event.codes });
  }
  return new Map([...codes].map(([council, each]) => [council, each.codes]));
}
