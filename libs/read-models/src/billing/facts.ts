import type { Actor, billing, CouncilCode, Instant } from '#domain';
import { growingTableOf, type Projection, type Recorded } from '#projections';

/** A fact about money, as statements are worked out from it. */
export interface BillingFactRow {
  readonly eventId: string;
  readonly position: bigint;
  readonly council: CouncilCode | null;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** No council may see them all: the shares of each come from the facts of all. */
  readonly event: Readonly<Record<string, unknown>>;
}

const wholeStreams = [
  'timesheet-',
  'rateCard-',
  'costPool-',
  'charge-',
  'councilAccount-',
  'priceSchedule-',
  'sharedService-',
  'businessCase-',
  'statement-',
] as const;
const casePrefix = 'planningApplication-';

/** Every kind of stream that holds facts about money. */
export const streamsAboutMoney: readonly string[] = [...wholeStreams, casePrefix];

/** Only these few details of a case, because statements need no names and no addresses. */
const ofCases: Readonly<Record<billing.CaseMoney['type'], readonly string[]>> = {
  ApplicationReceived: ['scale', 'applicationType'],
  FeeAssessed: [],
  PaymentRecorded: ['amountPence', 'recovers'],
  PaymentMovedHere: ['amountPence'],
  PaymentMovedAway: ['amountPence'],
  PaymentReversed: ['amountPence', 'refundsTakenBack'],
  RefundDue: ['amountPence', 'cause'],
  GuaranteeRefundDue: ['amountPence'],
  RefundNoLongerDue: ['amountPence'],
  RefundOwedBack: ['amountPence', 'refundId'],
  RefundPaid: ['amountPence'],
  ApplicationWithdrawn: [],
  ApplicationReturned: [],
  ApplicationClosedAsDuplicate: [],
};

/**
 * Lines that are stored in parts repeat these facts; the amount is calculated from the facts that they name.
 */
const isAboutMoney = (stream: string, type: string): boolean =>
  stream.startsWith(casePrefix) ? type in ofCases : type !== 'StatementPartKept';

/** Every fact that affects what a council owes, in the order of the record. */
export const billingFacts: Projection<BillingFactRow> = {
  name: 'billing_fact',
  version: 3,
  streamPrefixes: streamsAboutMoney,
  table: growingTableOf<BillingFactRow>({
    key: ['eventId'],
    columns: {
      eventId: 'text',
      position: 'numeric',
      council: 'text null',
      recordedAt: 'timestamptz',
      actor: 'json',
      event: 'json',
    },
    indexes: ['(position)'],
  }),
  // Imported facts count in no month here.
  key: ({ stream, event, metadata }) =>
    isAboutMoney(stream, event.type) && metadata.importedFrom === undefined ? stream : null,
  project: (_, { stream, id: eventId, position, event, metadata }) => ({
    eventId,
    position,
    council: metadata.council,
    recordedAt: metadata.recordedAt,
    actor: metadata.actor,
    event: keptOf(stream, event),
  }),
};

function keptOf(stream: string, event: Recorded['event']): Readonly<Record<string, unknown>> {
  if (!stream.startsWith(casePrefix)) return { ...event };
  const { type, effectiveOn } = event;
  const all = event as unknown as Readonly<Record<string, unknown>>;
  const fields = ['caseReference', ...ofCases[type as billing.CaseMoney['type']]];
  return {
    type,
    effectiveOn,
    caseId: stream.slice(casePrefix.length),
    ...Object.fromEntries(fields.map((field) => [field, all[field]])),
    ...(event.type === 'FeeAssessed' && {
      totalPence: 'totalPence' in event.fee ? event.fee.totalPence : null,
    }),
  };
}

/** The same fact read from the record instead of the table, with lines that are stored in parts. */
export function billingFactOf({
  id,
  stream,
  position,
  event,
  metadata,
}: Recorded): billing.BillingFact | undefined {
  const isOurs = event.type in ofCases && metadata.importedFrom === undefined;
  if (stream.startsWith(casePrefix) && !isOurs) return undefined;
  const { council } = metadata;
  return { id, position, council, event: keptOf(stream, event) as unknown as billing.BillingEvent };
}
