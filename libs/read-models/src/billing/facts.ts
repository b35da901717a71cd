import type { Actor, billing, CouncilCode, Instant } from '#domain';
import { growingTableOf, type Recorded } from '#projections';
import { everyFact, readModel } from '../read-model.js';
import { eachElsewhere, eachOfTopics, hidden } from '../shown.js';

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

const casePrefix = 'planningApplication-';

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

const noMoney = hidden('it changes no amount that a council owes');
const money = everyFact('each may change what a council owes');

const lines = {
  timesheet: money,
  rateCard: money,
  costPool: money,
  charge: money,
  councilAccount: money,
  priceSchedule: money,
  sharedService: money,
  businessCase: money,
  statement: everyFact('each may change what a council owes, except the parts of a large statement'),
  planningApplication: {
    ...eachElsewhere(['receiving', 'validation', 'fees'], noMoney),
    ...eachOfTopics(['validation'], noMoney),
    CaseImported: noMoney,
    ImportCorrected: noMoney,
    CaseHistoryImported: noMoney,
    CaseTakenOver: noMoney,
    ParentLinked: noMoney,
    ParentRecordedElsewhere: noMoney,
    StatedPaymentNotCounted: noMoney,
    RefundBroughtIn: noMoney,
    ...ofCases,
  },
};

/**
 * Lines that are stored in parts repeat these facts; the amount is calculated from the facts that they name.
 */
const isAboutMoney = (stream: string, type: string): boolean =>
  stream.startsWith(casePrefix) ? type in ofCases : type !== 'StatementPartKept';

/** Every kind of stream that holds facts about money. */
export const streamsAboutMoney: readonly string[] = Object.keys(lines).map((kind) => `${kind}-`);

/** Every fact that affects what a council owes, in the order of the record. */
export const billingFacts = readModel<BillingFactRow>()({
  name: 'billing_fact',
  version: 3,
  facts: lines,
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
});

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
