import type { CalendarDate } from '#legislation';
import type { CaseReference, Sealed } from '../../../values.js';
import type { ConsulteeResponse } from '../consultation/events.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { SubmittedDocument } from '../submitted/events.js';
import type { Consultee } from '../vocabulary/consultee.js';
import type { Stance } from '../vocabulary/stances.js';

/** The lists in another system's record of a case. */
export interface ImportedFile {
  readonly documents: readonly SubmittedDocument[];
  readonly consultees: readonly ImportedConsultee[];
  readonly comments: readonly ImportedComment[];
  readonly payments: readonly ImportedPayment[];
  readonly refunds: readonly Omit<ImportedPayment, 'reference'>[];
}

export interface ImportedConsultee extends Consultee {
  readonly contactedOn: CalendarDate;
  readonly respondBy: CalendarDate;
  readonly response: Pick<ConsulteeResponse, 'position' | 'comment' | 'receivedOn'> | null;
}

interface ImportedComment {
  readonly representationId: string;
  readonly stance: Stance;
  readonly author: Sealed | null;
  readonly comment: Sealed;
  /** The version for publication; null if none was prepared. */
  readonly redactedComment: string | null;
  readonly receivedOn: CalendarDate;
}

export interface ImportedPayment {
  readonly amountPence: number;
  readonly paidOn: CalendarDate;
  /** The number of the receipt; null if the record has none. */
  readonly reference: string | null;
}

interface Imported {
  readonly caseReference: CaseReference;
  readonly source: string;
  readonly formerReference: string;
  readonly received: { readonly receivedOn: CalendarDate };
  readonly money?: { readonly paidPence: number; readonly refundedPence: number } | null;
  readonly file?: ImportedFile | null;
}

type Facts = readonly PlanningApplicationEvent[];

/**
 * The payments, one by one or as a sum. Their references are made from the source's name: only a bank's or
 * portal's reference counts once in the whole service, and those belong to the former system.
 */
export function moneyOf({ caseReference, formerReference, source, received, money, file }: Imported): Facts {
  const { receivedOn } = received;
  const sum = money ?? { paidPence: 0, refundedPence: 0 };
  const payments = file?.payments.length ? file.payments : asOne(sum.paidPence, receivedOn);
  const refunds = file?.refunds.length ? file.refunds : asOne(sum.refundedPence, receivedOn);
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  const idOf = (index: number): string => (index === 0 ? 'imported' : `imported-${index + 1}`);
  return [
    ...payments.map(({ amountPence, paidOn, reference }, index) => {
      const parts = [`${source}: ${formerReference}`, index > 0 ? `no. ${index + 1}` : '', reference ?? ''];
      const named = parts.filter((part) => part !== '').join(', ');
      const paid = {
        paymentId: idOf(index),
        amountPence,
        paidOn,
        method: 'internal',
        reference: named,
      } as const;
      return { type: 'PaymentRecorded', ...said(paidOn), ...paid } as const;
    }),
    ...refunds.map(({ amountPence, paidOn }, index) => {
      const back = { refundId: idOf(index), amountPence, paidOn };
      return { type: 'RefundBroughtIn', ...said(paidOn), ...back } as const;
    }),
  ];
}

const asOne = (amountPence: number, paidOn: CalendarDate): readonly ImportedPayment[] =>
  amountPence > 0 ? [{ amountPence, paidOn, reference: null }] : [];

/** Its documents, its consultees, and what they said. */
export function fileOf({ caseReference, file }: Imported): Facts {
  if (!file) return [];
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  return [
    ...file.documents.map(
      (document) => ({ type: 'DocumentSubmitted', ...said(document.receivedOn), ...document }) as const,
    ),
    ...file.consultees.flatMap(
      ({ contactedOn, response, consulteeId, name, kind, respondBy }): PlanningApplicationEvent[] => {
        const consultees = [{ consulteeId, name, kind, respondBy, because: null }];
        const asked = { entryId: `asked-${consulteeId}`, contactedOn, consultees, again: false };
        const contacted = { type: 'ConsulteesContacted', ...said(contactedOn), ...asked } as const;
        if (!response) return [contacted];
        const answer = { responseId: `answer-${consulteeId}`, consulteeId, ...response, respondent: null };
        const late = response.receivedOn > respondBy;
        return [contacted, { type: 'ConsulteeResponded', ...said(response.receivedOn), ...answer, late }];
      },
    ),
    ...file.comments.flatMap(({ redactedComment, ...comment }): PlanningApplicationEvent[] => {
      const { receivedOn, representationId } = comment;
      const received = { ...comment, topics: [], late: false };
      const facts: PlanningApplicationEvent[] = [
        { type: 'RepresentationReceived', ...said(receivedOn), ...received },
      ];
      if (redactedComment !== null)
        facts.push({
          ...{ type: 'RepresentationRedacted', ...said(receivedOn), representationId, redactedComment },
        });
      return facts;
    }),
  ];
}
